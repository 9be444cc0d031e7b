package no.kundeportal.kernel;

import java.io.Serializable;

/** The short code of a facility, as printed on its weigh slips. */
public record FacilityCode(String value) implements Serializable {
    @Override
    public String toString() {
        return value;
    }
}
