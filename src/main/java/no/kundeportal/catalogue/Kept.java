package no.kundeportal.catalogue;

import java.util.List;
import no.kundeportal.kernel.Stale;

/**
 * Something of the catalogue as the operator keeps it.
 *
 * @param version that whoever changes it has seen
 * @param weighed whether figures are counted by it already
 */
public record Kept<T>(T it, int version, boolean weighed) {

    /** @param address of the list in which the person goes on */
    static Stale stale(String address, Named stored, Named typed) {
        return new Stale(
                address,
                List.of(
                        new Stale.Difference("catalogue.name.nb", stored.nb(), typed.nb()),
                        new Stale.Difference("catalogue.name.en", stored.en(), typed.en()),
                        new Stale.Difference("catalogue.name.sv", stored.sv(), typed.sv())));
    }
}
