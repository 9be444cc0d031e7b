package no.kundeportal.kernel;

import java.util.List;

/** Somebody else changed the thing while this person was writing. Carries both versions, so that nothing typed is lost. */
public class Stale extends RuntimeException {

    /** @param labelKey message key of the field's name */
    public record Difference(String labelKey, String stored, String typed) {}

    private final transient List<Difference> differences;
    private final String address;

    /** @param address the page on which the person goes on */
    public Stale(String address, List<Difference> differences) {
        super(null, null, false, false);
        this.address = address;
        this.differences = List.copyOf(differences);
    }

    public List<Difference> differences() {
        return differences;
    }

    public String address() {
        return address;
    }
}
