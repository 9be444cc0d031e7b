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

class FormatsTest {

    private final Formats formats =
            new Formats(Clock.fixed(Instant.parse("2026-11-24T09:05:00Z"), ZoneId.of("Europe/Oslo")));
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
    }

    @Test
    void writesSwedish() {
        in("sv", "SE");
        assertThat(plain(formats.fullDay(day))).isEqualTo("tis 24 nov. 2026");
        assertThat(plain(formats.kg(new BigDecimal("1240")))).isEqualTo("1 240");
    }

    @Test
    void writesNumbersForProgramsWithAPointAndNothingElse() {
        in("nb", "NO");
        assertThat(formats.plain(new BigDecimal("254573.600"))).isEqualTo("254573.6");
        assertThat(formats.plain(new BigDecimal("1000.000"))).isEqualTo("1000");
    }

    @Test
    void marksHazardousCodesWithAStar() {
        assertThat(plain(formats.wasteCode("080111", true))).isEqualTo("08 01 11*");
        assertThat(formats.wasteCode(null, false)).isEmpty();
    }

    private static void in(String language, String country) {
        LocaleContextHolder.setLocale(Locale.of(language, country));
    }

    private static String plain(String text) {
        return text.replace('\u00A0', ' ');
    }
}
