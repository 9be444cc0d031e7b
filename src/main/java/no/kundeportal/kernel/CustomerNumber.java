package no.kundeportal.kernel;

import java.io.Serializable;

/** The number by which the operator's systems know a customer. */
public record CustomerNumber(String value) implements Serializable {
    @Override
    public String toString() {
        return value;
    }
}
