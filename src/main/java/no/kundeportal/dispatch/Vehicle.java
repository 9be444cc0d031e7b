package no.kundeportal.dispatch;

import java.util.List;
import no.kundeportal.catalogue.Service;

/**
 * A lorry of a facility.
 *
 * @param code the registration number
 * @param services what it can collect, never empty
 * @param active whether it gets new stops
 */
public record Vehicle(String code, String name, List<Service> services, boolean active, int version) {

    public boolean collects(Service service) {
        return services.contains(service);
    }
}
