package no.kundeportal.task;

import no.kundeportal.kernel.CustomerNumber;
import no.kundeportal.kernel.FacilityCode;

/** Who owes the answer. */
public sealed interface Owner {

    record Support() implements Owner {}

    record AtFacility(FacilityCode facility) implements Owner {}

    record Administrators(CustomerNumber customer) implements Owner {}
}
