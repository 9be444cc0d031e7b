package no.kundeportal.web;

import java.util.Optional;
import java.util.UUID;
import no.kundeportal.kernel.CustomerNumber;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;

/** Who is looking, read anew for each request so that a change of access holds from the person's next click. */
public interface Viewers {

    Optional<Viewer> current();

    /**
     * A person as a member of one customer, for what is read by a secret instead of a session; empty when the person is
     * disabled or no longer a member.
     */
    Optional<Viewer> member(UUID person, CustomerNumber customer);

    /** For templates, which know null better than Optional. */
    default @Nullable Viewer currentOrNull() {
        return current().orElse(null);
    }
}
