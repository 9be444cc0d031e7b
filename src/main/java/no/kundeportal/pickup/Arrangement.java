package no.kundeportal.pickup;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed on a pickup beside the waste: when, whom to meet, and the words that go with it.
 *
 * @param day the promised one once confirmed, the wanted one before; null only where none has been set yet
 * @param reference the customer's own
 */
@Embeddable
public record Arrangement(
        @Nullable LocalDate day,
        @Enumerated(EnumType.STRING) TimeWindow timeWindow,
        String comment,
        String contactName,
        String contactPhone,
        String reference) {

    Arrangement on(LocalDate other, TimeWindow hours) {
        return new Arrangement(other, hours, comment, contactName, contactPhone, reference);
    }

    /** Whether the other one is for the same day and hours. */
    boolean comesAs(Arrangement other) {
        return Objects.equals(day, other.day) && timeWindow == other.timeWindow;
    }

    Arrangement under(String otherReference) {
        return new Arrangement(day, timeWindow, comment, contactName, contactPhone, otherReference);
    }
}
