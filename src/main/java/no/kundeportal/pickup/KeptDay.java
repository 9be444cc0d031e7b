package no.kundeportal.pickup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether an order can be promised for the very day that the customer wants: asked by lists, obeyed by the verb. */
public final class KeptDay {

    private KeptDay() {}

    /** @return the key of the sentence that says why not; null where it can */
    public static @Nullable String obstacle(
            Status status, @Nullable LocalDate day, boolean articleKnown, boolean asked, LocalDate today) {
        if (!status.awaitsAnswer()) return "pickup.confirm.notWaiting";
        if (status == Status.CLARIFYING || !articleKnown) return "pickup.confirm.articleMissing";
        if (asked) return "pickup.request.answerFirst";
        if (day == null) return "pickup.day.missing";
        return day.isBefore(today) ? "pickup.day.past" : null;
    }
}
