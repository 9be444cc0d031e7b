package no.kundeportal.project;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.SiteNumber;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;

/** What a customer builds, rebuilds or takes down at one of its sites, with the waste that was planned. */
@Entity
public class BuildingProject {

    @Id
    private UUID id;

    private String customerNumber;
    private String siteNumber;
    private String name;

    @Enumerated(EnumType.STRING)
    private Work kind;

    private BigDecimal floorArea;
    private LocalDate startsOn;
    private @Nullable LocalDate endsOn;
    private LocalDate appliedOn;
    private boolean earlierRules;
    private String caseNumber;
    private String property;
    private Instant madeAt;
    private @Nullable Instant deletedAt;

    /** Kilograms by fraction. */
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "building_project_plan", joinColumns = @JoinColumn(name = "project_id"))
    @MapKeyColumn(name = "fraction_code")
    @Column(name = "kg")
    private Map<String, BigDecimal> plan = new HashMap<>();

    /** Null until first stored. */
    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected BuildingProject() {}

    @SuppressWarnings("NullAway.Init")
    BuildingProject(Viewer maker, Terms terms, Instant now) {
        id = UUID.randomUUID();
        customerNumber = maker.customer().value();
        madeAt = now;
        change(terms);
    }

    void change(Terms terms) {
        siteNumber = terms.site();
        name = terms.name();
        kind = terms.kind();
        floorArea = terms.floorArea();
        startsOn = terms.startsOn();
        endsOn = terms.endsOn();
        appliedOn = terms.appliedOn();
        earlierRules = terms.earlierRules();
        caseNumber = terms.caseNumber();
        property = terms.property();
    }

    /** @param lastDay the last one on which waste is counted: it has been, so that the figures are whole */
    void end(LocalDate lastDay, LocalDate today) {
        if (lastDay.isBefore(startsOn)) throw Refusal.of("endsOn", "project.endsOn.beforeStart");
        if (lastDay.isAfter(today)) throw Refusal.of("endsOn", "project.endsOn.notYet");
        endsOn = lastDay;
    }

    void plan(Map<String, BigDecimal> kgByFraction) {
        plan.keySet().retainAll(kgByFraction.keySet());
        plan.putAll(kgByFraction);
    }

    void delete(Instant now) {
        deletedAt = now;
    }

    boolean isFor(Viewer viewer) {
        return deletedAt == null
                && customerNumber.equals(viewer.customer().value())
                && viewer.sites().contains(new SiteNumber(siteNumber));
    }

    public UUID id() {
        return id;
    }

    public Terms terms() {
        return new Terms(
                siteNumber, name, kind, floorArea, startsOn, endsOn, appliedOn, earlierRules, caseNumber, property);
    }

    public Map<String, BigDecimal> planned() {
        return Map.copyOf(plan);
    }

    public int currentVersion() {
        return version == null ? 0 : version;
    }
}
