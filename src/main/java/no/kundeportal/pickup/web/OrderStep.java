package no.kundeportal.pickup.web;

import java.util.Set;

/** The four screens of ordering, and the fields that each asks for. */
public enum OrderStep {
    SITE(Set.of("site")),
    WHAT(Set.of("choice", "article", "action", "containerCount", "estimatedKg", "description")),
    DAY(Set.of("wantedOn", "timeWindow")),
    REVIEW(Set.of("comment", "contactName", "contactPhone", "reference", "requestKey"));

    private final Set<String> fields;

    OrderStep(Set<String> fields) {
        this.fields = fields;
    }

    public boolean asksFor(String field) {
        return fields.contains(field);
    }

    public int number() {
        return ordinal() + 1;
    }

    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static OrderStep of(String name) {
        for (var step : values()) if (step.key().equals(name)) return step;
        return SITE;
    }
}
