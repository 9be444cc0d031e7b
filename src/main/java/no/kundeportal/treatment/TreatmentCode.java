package no.kundeportal.treatment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An R/D code, for example "R3".
 *
 * @param step null when the operation is not final
 * @param otherStep what a profile may say instead
 */
public record TreatmentCode(
        String code, @Nullable HierarchyStep step, @Nullable HierarchyStep otherStep) {

    /** The steps that a profile may give it, the usual one first. */
    public List<HierarchyStep> steps() {
        return step == null
                ? List.of(HierarchyStep.UNKNOWN)
                : Stream.concat(Stream.of(step), Optional.ofNullable(otherStep).stream())
                        .toList();
    }
}
