package no.kundeportal.pickup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import no.kundeportal.customer.Sites;
import no.kundeportal.kernel.Standing;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.web.MenuFigure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** For a facility its queue; for customers what was not carried out lately and was not ordered again, as the start page shows it. */
@Component
class PickupsInMenu implements MenuFigure {

    private final Clock clock;

    PickupsInMenu(Clock clock) {
        this.clock = clock;
    }

    @Override
    public @Nullable Waiting of(Viewer viewer) {
        return switch (viewer.standing()) {
            case Standing.FacilityStaff staff ->
                new Waiting(
                        "queue",
                        "select 1 from pickup p where " + WaitingList.WAITING,
                        Map.of("facility", staff.facility().value()));
            case Standing.Member member ->
                new Waiting(
                        "home",
                        "select 1 from pickup p join pickup_line l on l.pickup_number = p.number and l.position = 0"
                                + " where p.customer_number = :customer and p.site_number = any(:sites) and "
                                + PickupList.FAILED_LATELY,
                        Map.of(
                                "customer",
                                member.customer().value(),
                                "sites",
                                Sites.keysOf(viewer),
                                "failedSince",
                                PickupList.failedSince(LocalDate.now(clock))));
            default -> null;
        };
    }
}
