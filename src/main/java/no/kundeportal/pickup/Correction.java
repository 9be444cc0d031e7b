package no.kundeportal.pickup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All that facility staff may correct on a pickup of one line. */
public record Correction(
        String site,
        @Nullable String article,
        String description,
        Action action,
        @Nullable String containerType,
        @Nullable Integer containerCount,
        @Nullable BigDecimal estimatedKg,
        @Nullable LocalDate day,
        TimeWindow timeWindow,
        String comment,
        String contactName,
        String contactPhone,
        String reference) {

    /** @param from and to as stored: ISO days, codes, names of constants, plain numbers; empty for nothing */
    public record Change(String field, String from, String to) {}

    /** The pickup as it stands, in the same form. */
    static Correction asItIs(Pickup pickup) {
        var line = pickup.lines().getFirst();
        return new Correction(
                pickup.site().value(),
                line.articleCode(),
                line.description(),
                line.action(),
                line.containerType(),
                line.containerCount(),
                line.estimatedKg(),
                pickup.day(),
                pickup.timeWindow(),
                pickup.comment(),
                pickup.contactName(),
                pickup.contactPhone(),
                pickup.reference());
    }

    /** What differs from what stands, field by field. */
    List<Change> changesFrom(Correction standing) {
        var changes = new ArrayList<Change>();
        compare(changes, "site", standing.site, site);
        compare(changes, "article", standing.article, article);
        compare(changes, "description", standing.description, description);
        compare(changes, "action", standing.action, action);
        compare(changes, "containerType", standing.containerType, containerType);
        compare(changes, "containerCount", standing.containerCount, containerCount);
        compare(changes, "estimatedKg", plain(standing.estimatedKg), plain(estimatedKg));
        compare(changes, "day", standing.day, day);
        compare(changes, "timeWindow", standing.timeWindow, timeWindow);
        compare(changes, "comment", standing.comment, comment);
        compare(changes, "contactName", standing.contactName, contactName);
        compare(changes, "contactPhone", standing.contactPhone, contactPhone);
        compare(changes, "reference", standing.reference, reference);
        return changes;
    }

    private static void compare(List<Change> changes, String field, @Nullable Object from, @Nullable Object to) {
        var before = Objects.toString(from, "");
        var after = Objects.toString(to, "");
        if (!before.equals(after)) changes.add(new Change(field, before, after));
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}
