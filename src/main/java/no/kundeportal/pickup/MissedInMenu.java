package no.kundeportal.pickup;

import java.util.Map;
import no.kundeportal.kernel.Standing;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.web.MenuFigure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What customers have reported missed is in the queue as well. */
@Component
class MissedInMenu implements MenuFigure {

    @Override
    public @Nullable Waiting of(Viewer viewer) {
        return viewer.standing() instanceof Standing.FacilityStaff staff
                ? new Waiting(
                        "queue",
                        "select 1 from task t where " + WaitingList.MISSED,
                        Map.of("facility", staff.facility().value()))
                : null;
    }
}
