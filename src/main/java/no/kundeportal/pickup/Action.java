package no.kundeportal.pickup;

import java.util.List;
import no.kundeportal.catalogue.Service;

/** What is done with what stands at the site. */
public enum Action {
    EMPTY,
    EXCHANGE,
    DELIVER,
    REMOVE;

    /** A bin is emptied where it stands: the rear-loader brings no other one to change it for. */
    public static List<Action> offeredFor(Service service) {
        return service == Service.REAR_LOADER ? List.of(EMPTY, DELIVER, REMOVE) : List.of(values());
    }
}
