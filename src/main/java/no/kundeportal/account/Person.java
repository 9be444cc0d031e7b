package no.kundeportal.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import no.kundeportal.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** Somebody who signs in: by a user ID, which is not an e-mail address, since people without one exist. */
@Entity
public class Person {

    static final Set<String> LANGUAGES = Set.of("nb", "en", "sv");
    private static final Set<String> THEMES = Set.of("light", "dark");

    @Id
    private UUID id;

    private String userId;
    private String name;
    private @Nullable String email;
    private @Nullable String phone;
    private @Nullable String language;
    private @Nullable String theme;
    private @Nullable String passwordHash;
    private Instant createdAt;
    private @Nullable Instant lastSignedInAt;
    private @Nullable Instant disabledAt;
    private @Nullable Instant removedAt;
    private int ease;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    /** @param email confirmed by the link that led here, or null */
    Person(String userId, String name, @Nullable String email, String language, Instant now) {
        this.id = UUID.randomUUID();
        this.userId = userId;
        this.name = name;
        this.email = email;
        this.language = language;
        this.createdAt = now;
    }

    public UUID id() {
        return id;
    }

    public String userId() {
        return userId;
    }

    public String name() {
        return name;
    }

    public @Nullable String email() {
        return email;
    }

    public @Nullable String phone() {
        return phone;
    }

    public @Nullable String language() {
        return language;
    }

    public @Nullable String theme() {
        return theme;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant lastSignedInAt() {
        return lastSignedInAt;
    }

    public boolean isDisabled() {
        return disabledAt != null;
    }

    public boolean isRemoved() {
        return removedAt != null;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    /** The key under which tries to sign in are counted, a new one each time support lifts the pace. */
    String paceKey() {
        return userId + "#" + ease;
    }

    /** @param theme null follows the device */
    void prefers(String language, @Nullable String theme) {
        if (!LANGUAGES.contains(language)) throw Refusal.of("language", "profile.language.unknown");
        if (theme != null && !THEMES.contains(theme)) throw Refusal.of("theme", "profile.theme.unknown");
        this.language = language;
        this.theme = theme;
    }

    void isCalled(String name, @Nullable String phone) {
        this.name = name;
        this.phone = phone;
    }

    void hasConfirmed(@Nullable String email) {
        this.email = email;
    }

    void signsInAs(String userId) {
        this.userId = userId;
    }

    void hasPassword(String hash) {
        this.passwordHash = hash;
    }

    void ease() {
        ease++;
    }

    void disable(Instant now) {
        disabledAt = now;
    }

    void enable() {
        if (isRemoved()) throw new Refusal("people.removed");
        disabledAt = null;
    }

    /** Nothing that says who it was is left; what the person ordered stays, as done by somebody who has left. */
    void remove(String noName, Instant now) {
        name = noName;
        userId = "removed-" + id.toString().substring(0, 18);
        email = null;
        phone = null;
        passwordHash = null;
        lastSignedInAt = null;
        disabledAt = now;
        removedAt = now;
    }
}
