package no.kundeportal.pickup;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import no.kundeportal.customer.SiteContainer;
import org.jspecify.annotations.Nullable;

/** One thing to collect: an article of the list, or Annet with a description until the facility has found the article. */
@Embeddable
public class PickupLine {

    private @Nullable String articleCode;
    private String description;

    @Enumerated(EnumType.STRING)
    private Action action;

    private @Nullable String containerType;
    private @Nullable Integer containerCount;

    @Column(precision = 12, scale = 3)
    private @Nullable BigDecimal estimatedKg;

    private @Nullable String slipNumber;
    private @Nullable String notCollected;

    @SuppressWarnings("NullAway.Init")
    protected PickupLine() {}

    /** @param articleCode null for Annet, which then has a description */
    public PickupLine(
            @Nullable String articleCode,
            String description,
            Action action,
            @Nullable String containerType,
            @Nullable Integer containerCount,
            @Nullable BigDecimal estimatedKg) {
        this.articleCode = articleCode;
        this.description = description;
        this.action = action;
        this.containerType = containerType;
        this.containerCount = containerCount;
        this.estimatedKg = estimatedKg;
    }

    private PickupLine copy() {
        return new PickupLine(articleCode, description, action, containerType, containerCount, estimatedKg);
    }

    PickupLine ofArticle(String article) {
        var known = copy();
        known.articleCode = article;
        return known;
    }

    PickupLine ofCount(@Nullable Integer count) {
        var counted = copy();
        counted.containerCount = count;
        return counted;
    }

    /**
     * @param slip null where nothing was weighed
     * @param reason why the line was left; empty where it was collected
     */
    PickupLine ended(@Nullable String slip, String reason) {
        var ended = copy();
        ended.slipNumber = slip;
        ended.notCollected = reason.isEmpty() ? null : reason;
        return ended;
    }

    /** As it was before the lorry came. */
    PickupLine unended() {
        return copy();
    }

    /** Whether the article has yet to be found. */
    public boolean isOther() {
        return articleCode == null;
    }

    /** What it is about of all that stands at the site; null for Annet and for what no longer stands there. */
    @Nullable
    SiteContainer among(List<SiteContainer> stands) {
        return stands.stream()
                .filter(each -> each.article().code().equals(articleCode)
                        && (containerType == null || each.type().code().equals(containerType)))
                .findFirst()
                .orElse(null);
    }

    /** The same thing to do with the same containers: two such lines are one with a higher count. */
    boolean isTheSameAs(PickupLine other) {
        return Objects.equals(articleCode, other.articleCode)
                && Objects.equals(containerType, other.containerType)
                && action == other.action;
    }

    /** As the history keeps it: article, action, container type, count, kg, and the description last. */
    String stored() {
        return String.join(
                ";",
                Objects.toString(articleCode, ""),
                action.name(),
                Objects.toString(containerType, ""),
                Objects.toString(containerCount, ""),
                estimatedKg == null ? "" : estimatedKg.stripTrailingZeros().toPlainString(),
                description);
    }

    /** Back from {@link #stored()}. */
    public static PickupLine ofStored(String stored) {
        var parts = stored.split(";", 6);
        return new PickupLine(
                parts[0].isEmpty() ? null : parts[0],
                parts[5],
                Action.valueOf(parts[1]),
                parts[2].isEmpty() ? null : parts[2],
                parts[3].isEmpty() ? null : Integer.valueOf(parts[3]),
                parts[4].isEmpty() ? null : new BigDecimal(parts[4]));
    }

    public @Nullable String articleCode() {
        return articleCode;
    }

    public String description() {
        return description;
    }

    public Action action() {
        return action;
    }

    public @Nullable String containerType() {
        return containerType;
    }

    public @Nullable Integer containerCount() {
        return containerCount;
    }

    public @Nullable BigDecimal estimatedKg() {
        return estimatedKg;
    }

    /** The weigh slip that it became, at the facility of the pickup. */
    public @Nullable String slipNumber() {
        return slipNumber;
    }

    /** Why it was left when the others were collected; null where it was not. */
    public @Nullable String notCollected() {
        return notCollected;
    }
}
