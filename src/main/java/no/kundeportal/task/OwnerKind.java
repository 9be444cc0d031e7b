package no.kundeportal.task;

import java.util.Objects;
import no.kundeportal.kernel.CustomerNumber;
import no.kundeportal.kernel.FacilityCode;
import org.jspecify.annotations.Nullable;

/** An owner as it is stored: which of the three, beside the keys of facility and customer. */
enum OwnerKind {
    SUPPORT,
    FACILITY,
    ADMINISTRATORS;

    static OwnerKind of(Owner owner) {
        return switch (owner) {
            case Owner.Support support -> SUPPORT;
            case Owner.AtFacility at -> FACILITY;
            case Owner.Administrators administrators -> ADMINISTRATORS;
        };
    }

    Owner owner(@Nullable FacilityCode facility, @Nullable CustomerNumber customer) {
        return switch (this) {
            case SUPPORT -> new Owner.Support();
            case FACILITY -> new Owner.AtFacility(Objects.requireNonNull(facility));
            case ADMINISTRATORS -> new Owner.Administrators(Objects.requireNonNull(customer));
        };
    }
}
