package no.kundeportal.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * How the portal writes days, times, weights and amounts, in the viewer's language. Our own, since the formats of the
 * JDK change between its versions. Spaces inside a number or a date do not break.
 */
@Component
@InTemplates
public class Formats {

    private static final char SPACE = '\u00A0';
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final Clock clock;
    private final Words words;

    Formats(Clock clock, Words words) {
        this.clock = clock;
        this.words = words;
    }

    /** What is written within it is written for somebody else than the viewer. */
    public String in(Locale locale, Supplier<String> writing) {
        var own = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(locale);
        try {
            return writing.get();
        } finally {
            LocaleContextHolder.setLocaleContext(own);
        }
    }

    /** "tir. 24. nov. 2026" */
    public String fullDay(@Nullable LocalDate day) {
        return write(day, "EEE d. MMM yyyy", "EEE d MMM yyyy");
    }

    /** "tir. 24. nov." */
    public String day(@Nullable LocalDate day) {
        return write(day, "EEE d. MMM", "EEE d MMM");
    }

    /** "24.11.2026", for dense tables. */
    public String date(@Nullable LocalDate day) {
        return write(day, isSwedish() ? "yyyy-MM-dd" : "dd.MM.yyyy", "dd/MM/yyyy");
    }

    /** "24. november" */
    public String longDay(@Nullable LocalDate day) {
        return write(day, "d. MMMM", "d MMMM");
    }

    /** "tir." */
    public String weekday(@Nullable LocalDate day) {
        return write(day, "EEE", "EEE");
    }

    /** "24." */
    public String dayOfMonth(@Nullable LocalDate day) {
        return day == null ? "" : day.getDayOfMonth() + (isEnglish() || isSwedish() ? "" : ".");
    }

    /** "nov. 2026" */
    public String month(YearMonth month) {
        return write(month, "MMM yyyy", "MMM yyyy");
    }

    /** "nov" without a point, below a bar. */
    public String monthName(YearMonth month) {
        return write(month, "MMM", "MMM").replace(".", "");
    }

    /** "nov" of any year. */
    public String monthName(Month month) {
        return write(month, "MMM", "MMM").replace(".", "");
    }

    /** "november" */
    public String longMonth(Month month) {
        return write(month, "LLLL", "LLLL");
    }

    public int week(LocalDate day) {
        return day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /** "10.05" */
    public String time(LocalTime time) {
        return write(time, "HH.mm", "HH:mm");
    }

    /** "man. 23. nov. kl. 10.05", with the year where it is another one */
    public String moment(@Nullable Instant instant) {
        return instant == null ? "" : moment(instant.atZone(clock.getZone()).toLocalDateTime());
    }

    public String moment(LocalDateTime moment) {
        var day = moment.toLocalDate();
        var written = day.getYear() == today().getYear() ? day(day) : fullDay(day);
        return written + SPACE + (isEnglish() ? "" : "kl." + SPACE) + time(moment.toLocalTime());
    }

    /** This moment, for the foot of what is printed or downloaded. */
    public String now() {
        return moment(LocalDateTime.now(clock));
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The local time of a moment, for typed cells of files. */
    public LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, clock.getZone());
    }

    public LocalDate dayOf(Instant instant) {
        return instant.atZone(clock.getZone()).toLocalDate();
    }

    /** "12.00" */
    public String clockOf(Instant instant) {
        return time(instant.atZone(clock.getZone()).toLocalTime());
    }

    /** Today or overdue. */
    public boolean isDue(Instant instant) {
        return !dayOf(instant).isAfter(today());
    }

    /** "i dag kl. 15.30", "om 23 timer", "om 3 dager", and when it is over "2 timer over fristen". */
    public String remaining(@Nullable Instant deadline) {
        if (deadline == null) return "";
        var left = Duration.between(clock.instant(), deadline);
        if (left.isNegative()) return overdue(left.negated());
        if (isToday(dayOf(deadline))) return words.of("remaining.today", clockOf(deadline));
        if (left.toHours() < 24) return words.of("remaining.hours", left.toHours());
        if (isTomorrow(dayOf(deadline))) return words.of("remaining.tomorrow", clockOf(deadline));
        return words.of("remaining.days", ChronoUnit.DAYS.between(today(), dayOf(deadline)));
    }

    private String overdue(Duration over) {
        if (over.toDays() > 0) return words.of("remaining.over.days", over.toDays());
        if (over.toHours() > 0) return words.of("remaining.over.hours", over.toHours());
        return words.of("remaining.over.minutes", Math.max(1, over.toMinutes()));
    }

    public boolean isOverdue(@Nullable Instant deadline) {
        return deadline != null && deadline.isBefore(clock.instant());
    }

    public YearMonth monthOf(LocalDate day) {
        return YearMonth.from(day);
    }

    public boolean isToday(@Nullable LocalDate day) {
        return today().equals(day);
    }

    public boolean isTomorrow(@Nullable LocalDate day) {
        return today().plusDays(1).equals(day);
    }

    /** "1 240" or "1 240,5": kilograms with as many decimals as they have. */
    public String kg(@Nullable BigDecimal kg) {
        return kg == null ? "" : number(kg, "#,##0.###");
    }

    /** "+320" or "−1 240,5": a change. */
    public String signedKg(BigDecimal kg) {
        return (kg.signum() > 0 ? "+" : "") + kg(kg);
    }

    /** "+10": a change in whole percent of what was. */
    public String signedPercent(BigDecimal share) {
        var percent = share.movePointRight(2).setScale(0, RoundingMode.HALF_UP);
        return (percent.signum() > 0 ? "+" : "") + number(percent, "#,##0");
    }

    /** "412,60" */
    public String tonnes(BigDecimal kg) {
        return number(kg.divide(THOUSAND), "#,##0.00");
    }

    /** "47,7", beside a bar. */
    public String shortTonnes(BigDecimal kg) {
        return number(kg.divide(THOUSAND), "#,##0.0");
    }

    /** "40" or "0,5", beside a grid line. */
    public String axisTonnes(BigDecimal kg) {
        return number(kg.divide(THOUSAND), "#,##0.###");
    }

    /** "23.–29. november", "30. november–6. desember" */
    public String days(LocalDate from, LocalDate to) {
        var first = from.getMonth() == to.getMonth() ? dayOfMonth(from) : longDay(from);
        return first + "–" + longDay(to);
    }

    /** "1 234,50" */
    public String amount(@Nullable BigDecimal amount) {
        return amount == null ? "" : number(amount, "#,##0.00");
    }

    /** "1 235": without decimals, beside a bar. */
    public String wholeAmount(BigDecimal amount) {
        return number(amount, "#,##0");
    }

    public String count(long count) {
        return number(BigDecimal.valueOf(count), "#,##0");
    }

    /** "7", and "99+" of what was not counted further. */
    public String capped(int count) {
        return count > 99 ? "99+" : String.valueOf(count);
    }

    /** "98": whole percent of a share between 0 and 1. */
    public String percent(BigDecimal share) {
        return number(share.movePointRight(2), "0");
    }

    /** "36,1": per cent with one decimal. */
    public String shortPercent(BigDecimal percent) {
        return number(percent, "0.0");
    }

    /** "4,68568": a factor with as many decimals as it has. */
    public String factor(BigDecimal factor) {
        return number(factor, "#,##0.#####");
    }

    /** What a program reads: decimal point, no grouping. */
    public String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    /** "17 02 01" and "16 05 06*" */
    public String wasteCode(@Nullable String code, boolean hazardous) {
        if (code == null) return "";
        return code.substring(0, 2) + SPACE + code.substring(2, 4) + SPACE + code.substring(4) + (hazardous ? "*" : "");
    }

    private static String number(BigDecimal number, String pattern) {
        var symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator(isEnglish() ? ',' : SPACE);
        symbols.setDecimalSeparator(isEnglish() ? '.' : ',');
        symbols.setMinusSign('\u2212');
        var format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    /** "«Vinduer med karm …»": what somebody wrote, cut behind a word where it is longer than that. */
    public String quoted(String said, int most) {
        var marks = isEnglish() ? "“%s”" : isSwedish() ? "”%s”" : "«%s»";
        if (said.length() <= most) return marks.formatted(said);
        var space = said.lastIndexOf(' ', most);
        return marks.formatted(said.substring(0, space > 0 ? space : most) + SPACE + "…");
    }

    private static String write(@Nullable TemporalAccessor moment, String nordic, String english) {
        if (moment == null) return "";
        var pattern = isEnglish() ? english : nordic;
        if (isSwedish()) pattern = pattern.replace("d. ", "d ");
        return DateTimeFormatter.ofPattern(pattern, LocaleContextHolder.getLocale())
                .format(moment)
                .replace(' ', SPACE);
    }

    private static boolean isEnglish() {
        return LocaleContextHolder.getLocale().getLanguage().equals("en");
    }

    private static boolean isSwedish() {
        return LocaleContextHolder.getLocale().getLanguage().equals("sv");
    }
}
