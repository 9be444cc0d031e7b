package no.kundeportal.statistics;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;

/** A report that somebody put together and named, for themselves or for the whole organisation. */
@Entity
public class SavedReport {

    @Id
    private UUID id;

    private String customerNumber;
    private UUID ownerId;
    private String name;
    private String definition;
    private boolean shared;
    private Instant madeAt;
    private Instant changedAt;

    /** Null until first stored. */
    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected SavedReport() {}

    @SuppressWarnings("NullAway.Init")
    SavedReport(Viewer owner, String name, ReportDefinition definition, boolean shared, Instant now) {
        id = UUID.randomUUID();
        customerNumber = owner.customer().value();
        ownerId = owner.person();
        madeAt = now;
        take(name, definition, shared, now);
    }

    void change(String newName, ReportDefinition newDefinition, boolean nowShared, Instant now) {
        take(newName, newDefinition, nowShared, now);
    }

    private void take(String newName, ReportDefinition newDefinition, boolean nowShared, Instant now) {
        name = newName;
        definition = newDefinition.query();
        shared = nowShared;
        changedAt = now;
    }

    boolean isFor(Viewer viewer) {
        return customerNumber.equals(viewer.customer().value()) && (shared || isBy(viewer));
    }

    /** Whoever made it changes and deletes it; others copy it. */
    public boolean isBy(Viewer viewer) {
        return ownerId.equals(viewer.person());
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public boolean isShared() {
        return shared;
    }

    public ReportDefinition definition() {
        return ReportDefinition.parse(definition);
    }

    public int currentVersion() {
        return Objects.requireNonNull(version);
    }
}
