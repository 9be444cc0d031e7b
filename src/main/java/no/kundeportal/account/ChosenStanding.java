package no.kundeportal.account;

import no.kundeportal.kernel.Viewer;
import org.springframework.stereotype.Service;

/** As whom the person acts until it chooses again or signs out. */
@Service
public class ChosenStanding {

    private final SessionViewers viewers;

    ChosenStanding(SessionViewers viewers) {
        this.viewers = viewers;
    }

    public void choose(Viewer viewer, String key) {
        viewers.choose(viewer, key);
    }
}
