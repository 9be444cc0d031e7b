package no.kundeportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class FormatsTest {

    private final Formats formats =
            new Formats(Clock.fixed(Instant.parse("2026-11-24T09:05:00Z"), ZoneId.of("Europe/Oslo")), words());
    private final LocalDate day = LocalDate.of(2026, 11, 24);

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void writesBokmal() {
        in("nb", "NO");
        assertThat(plain(formats.fullDay(day))).isEqualTo("tir. 24. nov. 2026");
        assertThat(plain(formats.now())).isEqualTo("tir. 24. nov. kl. 10.05");
        assertThat(plain(formats.kg(new BigDecimal("254573.6")))).isEqualTo("254 573,6");
        assertThat(plain(formats.amount(new BigDecimal("-1234.5")))).isEqualTo("−1 234,50");
        assertThat(plain(formats.tonnes(new BigDecimal("412600")))).isEqualTo("412,60");
        assertThat(plain(formats.days(day.minusDays(1), day.plusDays(5)))).isEqualTo("23.–29. november");
        assertThat(formats.monthName(YearMonth.of(2026, 3))).isEqualTo("mars");
    }

    @Test
    void writesEnglish() {
        in("en", "GB");
        assertThat(plain(formats.fullDay(day))).isEqualTo("Tue 24 Nov 2026");
        assertThat(plain(formats.now())).isEqualTo("Tue 24 Nov 10:05");
        assertThat(formats.kg(new BigDecimal("254573.6"))).isEqualTo("254,573.6");
        assertThat(formats.date(day)).isEqualTo("24/11/2026");
    }

    @Test
    void writesSwedish() {
        in("sv", "SE");
        assertThat(plain(formats.fullDay(day))).isEqualTo("tis 24 nov. 2026");
        assertThat(formats.date(day)).isEqualTo("2026-11-24");
        assertThat(plain(formats.kg(new BigDecimal("1240")))).isEqualTo("1 240");
    }

    @Test
    void writesNumbersForProgramsWithAPointAndNothingElse() {
        in("nb", "NO");
        assertThat(formats.plain(new BigDecimal("254573.600"))).isEqualTo("254573.6");
        assertThat(formats.plain(new BigDecimal("1000.000"))).isEqualTo("1000");
    }

    @Test
    void quotesInTheMarksOfTheLanguageAndCutsBehindAWord() {
        in("nb", "NO");
        assertThat(plain(formats.quoted("Vinduer med karm, ca. 30 stk.", 20))).isEqualTo("«Vinduer med karm, …»");
        assertThat(formats.quoted("Vinduer", 20)).isEqualTo("«Vinduer»");
        assertThat(plain(formats.quoted("Takstein".repeat(4), 8))).isEqualTo("«Takstein …»");
        in("en", "GB");
        assertThat(formats.quoted("Windows", 20)).isEqualTo("“Windows”");
        in("sv", "SE");
        assertThat(formats.quoted("Fönster", 20)).isEqualTo("”Fönster”");
    }

    @Test
    void marksHazardousCodesWithAStar() {
        assertThat(plain(formats.wasteCode("080111", true))).isEqualTo("08 01 11*");
        assertThat(formats.wasteCode(null, false)).isEmpty();
    }

    @Test
    void countsADeadlineDownInWords() {
        in("nb", "NO");
        assertThat(remaining("2026-11-24T14:30:00Z")).isEqualTo("i dag kl. 15.30");
        assertThat(remaining("2026-11-25T08:05:00Z")).isEqualTo("om 23 timer");
        assertThat(remaining("2026-11-25T11:00:00Z")).isEqualTo("i morgen kl. 12.00");
        assertThat(remaining("2026-11-27T11:00:00Z")).isEqualTo("om 3 dager");
        assertThat(remaining("2026-11-24T08:04:00Z")).isEqualTo("1 time over fristen");
        assertThat(remaining("2026-11-24T09:04:59Z")).isEqualTo("1 minutt over fristen");
        in("en", "GB");
        assertThat(remaining("2026-11-24T14:30:00Z")).isEqualTo("today at 15:30");
        assertThat(remaining("2026-11-25T08:05:00Z")).isEqualTo("in 23 hours");
        assertThat(remaining("2026-11-22T09:00:00Z")).isEqualTo("2 days overdue");
        in("sv", "SE");
        assertThat(remaining("2026-11-25T08:05:00Z")).isEqualTo("om 23 timmar");
        assertThat(remaining("2026-11-24T07:00:00Z")).isEqualTo("2 timmar över tiden");
    }

    private String remaining(String deadline) {
        return plain(formats.remaining(Instant.parse(deadline)));
    }

    private static Words words() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/web");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Words(messages);
    }

    private static void in(String language, String country) {
        LocaleContextHolder.setLocale(Locale.of(language, country));
    }

    private static String plain(String text) {
        return text.replace('\u00A0', ' ');
    }
}
