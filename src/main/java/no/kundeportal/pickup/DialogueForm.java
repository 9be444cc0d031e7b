package no.kundeportal.pickup;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A question or an answer about an order, as it is typed on its page by either side and in the queue. */
public record DialogueForm(
        @NotNull @Nullable Integer version,
        @Size(max = 1000) @Nullable String said) {

    public static DialogueForm of(Pickup pickup) {
        return new DialogueForm(pickup.currentVersion(), "");
    }

    public String words() {
        return said == null ? "" : said.strip();
    }
}
