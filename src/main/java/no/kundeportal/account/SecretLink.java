package no.kundeportal.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A way in for whoever holds the secret: by e-mail as a link, on paper as a code. It holds a set time and works once. */
@Entity
public class SecretLink {

    /** What it is for, where it leads, and how long it holds after it was sent or printed. */
    public enum Purpose {
        INVITATION("/activation/", Duration.ofDays(7)),
        PASSWORD("/password-resets/", Duration.ofHours(2)),
        EMAIL("/email-confirmations/", Duration.ofDays(2)),
        /** To follow a request for an account; this one may be opened again and again. */
        REQUEST("/account-requests/", Duration.ofDays(90));

        private final String path;
        private final Duration validity;

        Purpose(String path, Duration validity) {
            this.path = path;
            this.validity = validity;
        }

        String path() {
            return path;
        }
    }

    /** What a link is worth when somebody comes with it. */
    public enum State {
        VALID,
        EXPIRED,
        USED,
        /** A newer one was made. */
        REPLACED,
        /** The invitation was withdrawn, or the account is closed. */
        CLOSED
    }

    /** Paper takes longer to reach its reader than an e-mail. */
    private static final Duration CODE_VALIDITY = Duration.ofDays(7);

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private @Nullable UUID invitationId;
    private @Nullable UUID personId;
    private @Nullable UUID accountRequestId;
    private @Nullable String email;
    private byte @Nullable [] hash;
    private Instant madeAt;
    private @Nullable UUID madeBy;
    private Instant expiresAt;
    private @Nullable Instant usedAt;
    private @Nullable Instant replacedAt;
    private boolean onPaper;
    private @Nullable UUID letterId;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected SecretLink() {}

    private SecretLink(Purpose purpose, @Nullable UUID madeBy, Instant now) {
        this.id = UUID.randomUUID();
        this.purpose = purpose;
        this.madeBy = madeBy;
        this.madeAt = now;
        this.expiresAt = now.plus(purpose.validity);
    }

    static SecretLink toInvitation(UUID invitation, @Nullable UUID madeBy, Instant now) {
        var link = new SecretLink(Purpose.INVITATION, madeBy, now);
        link.invitationId = invitation;
        return link;
    }

    static SecretLink toPassword(UUID person, @Nullable UUID madeBy, Instant now) {
        var link = new SecretLink(Purpose.PASSWORD, madeBy, now);
        link.personId = person;
        return link;
    }

    /** @param email the new address, which the link confirms */
    static SecretLink toEmail(UUID person, String email, Instant now) {
        var link = new SecretLink(Purpose.EMAIL, person, now);
        link.personId = person;
        link.email = email;
        return link;
    }

    static SecretLink toRequest(UUID accountRequest, Instant now) {
        var link = new SecretLink(Purpose.REQUEST, null, now);
        link.accountRequestId = accountRequest;
        return link;
    }

    public UUID id() {
        return id;
    }

    public Purpose purpose() {
        return purpose;
    }

    public @Nullable UUID invitation() {
        return invitationId;
    }

    public @Nullable UUID person() {
        return personId;
    }

    public @Nullable UUID accountRequest() {
        return accountRequestId;
    }

    public @Nullable String email() {
        return email;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    @Nullable
    UUID madeBy() {
        return madeBy;
    }

    public @Nullable UUID letter() {
        return letterId;
    }

    /** Printed on paper rather than sent. */
    public boolean isCode() {
        return onPaper;
    }

    public State state(Instant now) {
        if (usedAt != null) return State.USED;
        if (replacedAt != null) return State.REPLACED;
        return now.isBefore(expiresAt) ? State.VALID : State.EXPIRED;
    }

    void goesWith(UUID letter) {
        letterId = letter;
    }

    /** The time it holds begins when it leaves the house, so that a slow mail server takes nothing from it. */
    void isSentAs(String secret, Instant now) {
        hash = Secrets.hash(secret);
        expiresAt = now.plus(purpose.validity);
    }

    void isPrintedAs(String code, Instant now) {
        hash = Secrets.hash(code);
        onPaper = true;
        expiresAt = now.plus(CODE_VALIDITY);
    }

    void use(Instant now) {
        usedAt = now;
    }

    void replace(Instant now) {
        if (usedAt == null && replacedAt == null) replacedAt = now;
    }
}
