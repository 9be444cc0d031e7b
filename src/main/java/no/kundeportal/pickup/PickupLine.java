package no.kundeportal.pickup;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
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

    @SuppressWarnings("NullAway.Init")
    protected PickupLine() {}

    PickupLine(
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

    PickupLine ofArticle(String article) {
        return new PickupLine(article, description, action, containerType, containerCount, estimatedKg);
    }

    PickupLine ofCount(@Nullable Integer count) {
        return new PickupLine(articleCode, description, action, containerType, count, estimatedKg);
    }

    PickupLine weighedAs(String slip) {
        var weighed = new PickupLine(articleCode, description, action, containerType, containerCount, estimatedKg);
        weighed.slipNumber = slip;
        return weighed;
    }

    PickupLine unweighed() {
        return ofCount(containerCount);
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
}
