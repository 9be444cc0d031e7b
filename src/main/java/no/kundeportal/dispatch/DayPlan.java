package no.kundeportal.dispatch;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.kundeportal.catalogue.Service;
import org.jspecify.annotations.Nullable;

/**
 * One day of a facility: what is on no vehicle yet, by the kind of service that has to come, then vehicle by vehicle in
 * the order in which it is driven.
 *
 * @param vehicles those that may be given stops
 * @param cut whether there is more than is shown
 */
public record DayPlan(LocalDate day, List<Group> groups, List<Vehicle> vehicles, boolean cut) {

    /**
     * @param vehicle null for what is on none
     * @param kind of what is on none; null for a vehicle
     */
    public record Group(@Nullable Vehicle vehicle, @Nullable Service kind, List<Stop> stops) {

        /** Names the group within its page. */
        public String id() {
            return vehicle == null ? "none-" + kind : "v-" + vehicle.code().replace(' ', '-');
        }

        public BigDecimal estimatedKg() {
            return stops.stream().map(Stop::estimatedKg).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /** How many stops nobody has estimated. */
        public long withoutEstimate() {
            return stops.stream()
                    .filter(stop -> stop.estimatedKg().signum() == 0)
                    .count();
        }

        public long over() {
            return stops.stream().filter(stop -> !stop.isOpen()).count();
        }

        public List<Stop> ready() {
            return stops.stream().filter(Stop::mayDepart).toList();
        }
    }

    static DayPlan of(LocalDate day, List<Stop> stops, List<Vehicle> vehicles) {
        var shown = stops.size() > Stops.MOST ? stops.subList(0, Stops.MOST) : stops;
        var groups = new ArrayList<Group>();
        for (var kind : Service.values()) {
            var waiting = shown.stream()
                    .filter(stop -> stop.vehicle() == null && stop.service() == kind)
                    .toList();
            if (!waiting.isEmpty()) groups.add(new Group(null, kind, waiting));
        }
        vehicles.stream()
                .sorted(Comparator.comparing(Vehicle::name))
                .map(vehicle -> new Group(
                        vehicle,
                        null,
                        shown.stream()
                                .filter(stop -> vehicle.code().equals(stop.vehicle()))
                                .toList()))
                .filter(group -> !group.stops().isEmpty())
                .forEach(groups::add);
        return new DayPlan(
                day, groups, vehicles.stream().filter(Vehicle::active).toList(), stops.size() > Stops.MOST);
    }

    public int count() {
        return groups.stream().mapToInt(group -> group.stops().size()).sum();
    }

    public List<Group> ofVehicles() {
        return groups.stream().filter(group -> group.vehicle() != null).toList();
    }
}
