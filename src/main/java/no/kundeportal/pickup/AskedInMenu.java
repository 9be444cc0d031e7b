package no.kundeportal.pickup;

import java.util.Map;
import no.kundeportal.customer.Sites;
import no.kundeportal.kernel.Standing;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.web.MenuFigure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a facility has asked the customer about an order that goes on, as the start page lists it. */
@Component
class AskedInMenu implements MenuFigure {

    @Override
    public @Nullable Waiting of(Viewer viewer) {
        return viewer.standing() instanceof Standing.Member member
                ? new Waiting(
                        "home",
                        "select 1 from pickup p where p.customer_number = :customer and p.site_number = any(:sites)"
                                + " and p.dialogue_state = 'FACILITY_ASKED'",
                        Map.of("customer", member.customer().value(), "sites", Sites.keysOf(viewer)))
                : null;
    }
}
