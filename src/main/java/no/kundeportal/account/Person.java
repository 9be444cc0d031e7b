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

    private static final Set<String> LANGUAGES = Set.of("nb", "en", "sv");
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
    private @Nullable Instant disabledAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

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

    public @Nullable String language() {
        return language;
    }

    public @Nullable String theme() {
        return theme;
    }

    public boolean isDisabled() {
        return disabledAt != null;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    /** @param theme null follows the device */
    void prefers(String language, @Nullable String theme) {
        if (!LANGUAGES.contains(language)) throw Refusal.of("language", "profile.language.unknown");
        if (theme != null && !THEMES.contains(theme)) throw Refusal.of("theme", "profile.theme.unknown");
        this.language = language;
        this.theme = theme;
    }
}
