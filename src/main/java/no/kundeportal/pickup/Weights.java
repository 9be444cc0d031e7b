package no.kundeportal.pickup;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import no.kundeportal.kernel.Viewer;

/** What weigh slips say. Known by a module above, which implements it. */
public interface Weights {

    /** A slip's number is unique at its facility. */
    record Slip(String facility, String number) {}

    /** @param measured false where it was estimated */
    record Weight(BigDecimal netKg, boolean measured) {

        /** Both together: measured where both were. */
        Weight with(Weight other) {
            return new Weight(netKg.add(other.netKg), measured && other.measured);
        }
    }

    /** The weights that count now, of those slips that the viewer may open; the others are left out. */
    Map<Slip, Weight> of(Viewer viewer, Collection<Slip> slips);
}
