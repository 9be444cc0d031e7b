package no.kundeportal.notification;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import no.kundeportal.kernel.AccessLevel;
import org.jspecify.annotations.Nullable;

/** What there is to be told, in the order in which people choose. */
public enum NoticeKind {
    ANSWER_NEEDED,
    FAILED,
    DELAYED,
    DEVIATION,
    CHANGED,
    CONFIRMED,
    DAY_BEFORE,
    DONE;

    /** What an act is told as: the first of the kinds of its events; empty where it is no news. */
    static Optional<NoticeKind> of(News news) {
        return news.kinds().stream()
                .map(event -> ofEvent(event, news))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    /** The kinds of the history by the names that stand in the database. What is not named here is told to nobody. */
    private static @Nullable NoticeKind ofEvent(String event, News news) {
        return switch (event) {
            case "CONFIRMED" -> news.isMoved() ? CHANGED : CONFIRMED;
            case "CORRECTED",
                    "CANCELLED",
                    "CANCELLATION_DECLINED",
                    "CHANGE_ACCEPTED",
                    "CHANGE_DECLINED",
                    "RETURNING",
                    "MOVED",
                    "CREDITED" -> CHANGED;
            case "FAILED" -> FAILED;
            case "COMPLETED" -> DONE;
            case "DEVIATION", "RECORD_CORRECTED" -> DEVIATION;
            case "DELAYED" -> DELAYED;
            case "QUESTION_ASKED" -> news.byFacility() ? ANSWER_NEEDED : null;
            case "QUESTION_ANSWERED" -> news.byFacility() && !news.reason().isEmpty() ? CHANGED : null;
            default -> null;
        };
    }

    /**
     * What holds until somebody chooses otherwise. Whoever has ordered hears all of it. The others see in the portal what
     * goes otherwise than planned and what comes tomorrow, but not that all went well. Who looks after a site gets by
     * e-mail what somebody must act on, since nobody has ordered what an agreement has planned.
     */
    Extent usual(Channel channel, AccessLevel level) {
        if (channel == Channel.EMAIL) return isUrgent() && level.administers() ? Extent.ALL : Extent.MINE;
        return switch (this) {
            case CONFIRMED, DONE -> Extent.MINE;
            case ANSWER_NEEDED -> level.orders() ? Extent.ALL : Extent.MINE;
            case FAILED, DELAYED, DEVIATION, CHANGED, DAY_BEFORE -> Extent.ALL;
        };
    }

    private boolean isUrgent() {
        return this == ANSWER_NEEDED || this == FAILED || this == DELAYED;
    }

    /** Whether it leaves something to do for those who may order. */
    boolean waits(News news) {
        return this == ANSWER_NEEDED || this == DELAYED || this == FAILED && news.newDay() == null;
    }
}
