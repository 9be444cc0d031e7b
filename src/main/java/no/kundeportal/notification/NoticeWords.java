package no.kundeportal.notification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import no.kundeportal.pickup.Correction;
import no.kundeportal.web.Formats;
import no.kundeportal.web.InTemplates;
import no.kundeportal.web.Words;
import no.kundeportal.worktime.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How news reads, in the portal and in letters alike. */
@Component("noticeWords")
@InTemplates
public class NoticeWords {

    private final Words words;
    private final Formats formats;
    private final WorkingDays workingDays;

    NoticeWords(Words words, Formats formats, WorkingDays workingDays) {
        this.words = words;
        this.formats = formats;
        this.workingDays = workingDays;
    }

    /** "Restavfall, tømme: bekreftet til fre. 4. des." */
    public String title(NoticeKind kind, News news) {
        return words.of("notice.title." + variant(kind, news), what(news), formats.day(dayOf(kind, news)));
    }

    /** The shape that stands beside it. */
    public String shape(Notice notice) {
        return switch (notice.kind()) {
            case CONFIRMED -> "CONFIRMED";
            case CHANGED -> notice.news().did("CANCELLED") ? "CANCELLED" : "CORRECTED";
            case FAILED -> "FAILED";
            case DONE -> "COMPLETED";
            case DEVIATION, ANSWER_NEEDED -> "CLARIFYING";
            case DAY_BEFORE, DELAYED -> "WAITING";
        };
    }

    /** "Restavfall, tømme" */
    public String what(News news) {
        var first = news.article() == null
                ? words.of("pickup.other")
                : news.article() + ", " + words.of(news.action()).toLowerCase(Locale.ROOT);
        return news.more() == 0 ? first : words.of("pickup.more", first, news.more());
    }

    /** "Kaikvartalet, ordre 26-004812" */
    public String place(News news) {
        return words.of("notice.place", news.siteName(), news.order());
    }

    /** Over a letter with several pickups: those of a day, or those that were moved where there is none. */
    public String title(@Nullable LocalDate day, int count) {
        return words.of("notice." + (day == null ? "moves" : "tomorrow") + ".title", formats.day(day), count);
    }

    public String intro(@Nullable LocalDate day) {
        return words.of("notice." + (day == null ? "moves" : "tomorrow") + ".intro", formats.fullDay(day));
    }

    /** One of several pickups of a letter. */
    public String entry(News news) {
        var entry =
                what(news) + ", " + words.of("pickup.hours", news.timeWindow().hours()) + "\n" + place(news);
        return news.did("MOVED") ? entry + "\n" + holiday(news) : entry;
    }

    /** What more there is to say, a sentence each. */
    public List<String> lines(NoticeKind kind, News news) {
        var lines = new ArrayList<String>();
        var before = news.oldDay();
        if (kind == NoticeKind.DELAYED) lines.add(delay(news));
        else if (news.did("MOVED")) lines.add(holiday(news));
        else if (before != null && news.isMoved())
            lines.add(
                    news.newDay() == null
                            ? words.of("notice.line.noDay", formats.fullDay(before))
                            : words.of("notice.line.days", formats.fullDay(before), formats.fullDay(news.newDay())));
        var fields = news.fields().stream()
                .filter(field -> !field.equals("day"))
                .map(field -> words.of("pickup.field." + Correction.Change.fieldOf(field))
                        .toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        if (!fields.isEmpty()) lines.add(words.of("notice.line.fields", String.join(", ", fields)));
        if (!news.reason().isEmpty())
            lines.add(
                    news.byFacility()
                            ? words.of("notice.line.facility", news.facilityName(), news.reason())
                            : words.of("notice.line.reason", news.reason()));
        next(kind, news, lines);
        return lines;
    }

    private void next(NoticeKind kind, News news, List<String> lines) {
        var hours = news.timeWindow().hours();
        switch (kind) {
            case FAILED ->
                lines.add(
                        news.newDay() == null
                                ? words.of("notice.line.choose")
                                : words.of("notice.line.back", formats.fullDay(news.newDay())));
            case CONFIRMED, DAY_BEFORE ->
                lines.add(words.of("notice.line.comes", formats.fullDay(dayOf(kind, news)), hours));
            case ANSWER_NEEDED -> lines.add(words.of("notice.line.answer"));
            case DONE -> lines.add(words.of("notice.line.done"));
            case CHANGED, DEVIATION, DELAYED -> {}
        }
    }

    private String delay(News news) {
        if (news.newDay() == null) return words.of("notice.line.noAnswer", news.facilityName());
        var before = news.oldDay();
        var earliest = formats.fullDay(news.newDay());
        return before == null
                ? words.of("notice.line.unanswered", news.facilityName(), earliest)
                : words.of("notice.line.overdue", formats.fullDay(before), earliest);
    }

    /** Why the day of a plan is another one. */
    private String holiday(News news) {
        var before = Objects.requireNonNull(news.oldDay());
        var holiday = workingDays.holiday(before, news.country());
        var days = List.of(formats.fullDay(before), formats.fullDay(news.newDay()));
        return holiday == null
                ? words.of("notice.line.weekend", days.get(0), days.get(1))
                : words.of("notice.line.holiday", days.get(0), days.get(1), words.of("notice.holiday." + holiday));
    }

    private static @Nullable LocalDate dayOf(NoticeKind kind, News news) {
        return kind == NoticeKind.DAY_BEFORE || news.newDay() == null ? news.day() : news.newDay();
    }

    private static String variant(NoticeKind kind, News news) {
        if (kind != NoticeKind.CHANGED) return kind.name();
        if (news.did("CANCELLED")) return news.isByCustomer() ? "cancelledByColleague" : "cancelled";
        if (news.did("CANCELLATION_DECLINED") || news.did("CHANGE_DECLINED")) return "declined";
        if (news.did("QUESTION_ANSWERED")) return "answered";
        if (news.newDay() != null && (news.isMoved() || news.did("RETURNING"))) return "moved";
        if (news.did("CREDITED")) return "credited";
        return news.did("CHANGE_ACCEPTED") ? "accepted" : "changed";
    }
}
