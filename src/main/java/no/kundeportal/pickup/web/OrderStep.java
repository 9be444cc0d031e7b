package no.kundeportal.pickup.web;

import java.util.Arrays;
import java.util.Set;
import org.springframework.validation.BindingResult;

/** The four screens of ordering, and the fields that each asks for. */
public enum OrderStep {
    SITE(Set.of("site")),
    WHAT(Set.of("line", "choice", "action", "containerCount", "estimatedKg", "description")),
    DAY(Set.of("wantedOn", "timeWindow")),
    REVIEW(Set.of(
            "comment", "contactName", "contactPhone", "reference", "declaredBy", "declarationNumber", "requestKey"));

    private final Set<String> fields;

    OrderStep(Set<String> fields) {
        this.fields = fields;
    }

    public boolean asksFor(String field) {
        return fields.contains(field.split("\\[", 2)[0]);
    }

    public int number() {
        return ordinal() + 1;
    }

    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The first screen before this one on which something is wrong; this one itself when there is none. */
    static OrderStep firstWrong(BindingResult errors, OrderStep before) {
        return Arrays.stream(values())
                .filter(step -> step.compareTo(before) < 0)
                .filter(step -> errors.getFieldErrors().stream().anyMatch(error -> step.asksFor(error.getField())))
                .findFirst()
                .orElse(before);
    }

    static OrderStep of(String name) {
        for (var step : values()) if (step.key().equals(name)) return step;
        return SITE;
    }
}
