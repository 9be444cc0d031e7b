package no.kundeportal.web;

import java.util.Optional;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;

/** Who is looking, read anew for each request so that a change of access holds from the person's next click. */
public interface Viewers {

    Optional<Viewer> current();

    /** For templates, which know null better than Optional. */
    default @Nullable Viewer currentOrNull() {
        return current().orElse(null);
    }
}
