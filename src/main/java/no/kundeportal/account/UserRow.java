package no.kundeportal.account;

import java.time.Instant;
import java.util.UUID;
import no.kundeportal.kernel.AccessLevel;
import org.jspecify.annotations.Nullable;

/**
 * One person's access to one customer, or an invitation to it.
 *
 * @param id of the membership or the invitation; of the person where there is neither
 * @param person null for an invitation
 * @param userId null for an invitation
 * @param sites names, joined; empty with all sites
 * @param lastSignedInAt null for never
 */
public record UserRow(
        UUID id,
        @Nullable UUID person,
        String name,
        @Nullable String userId,
        @Nullable String email,
        @Nullable String customerNumber,
        @Nullable String customerName,
        @Nullable AccessLevel level,
        boolean economy,
        boolean allSites,
        String sites,
        @Nullable Instant lastSignedInAt,
        UserState state) {

    /** The page of this row. */
    public String path() {
        if (state == UserState.WITHOUT) return "/operator/people/" + id;
        return (person == null ? "/invitations/" : "/users/") + id;
    }

    String key() {
        return name + "," + id;
    }
}
