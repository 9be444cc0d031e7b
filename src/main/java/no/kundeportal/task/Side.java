package no.kundeportal.task;

import java.util.UUID;
import no.kundeportal.kernel.AccessLevel;
import no.kundeportal.kernel.CustomerNumber;
import no.kundeportal.kernel.Standing;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;

/** The two sides of a task. */
public enum Side {
    OWNER,
    ASKER;

    /**
     * On which side a viewer stands, null for whom the task does not exist. The condition of {@link TaskList} says the
     * same in SQL.
     */
    static @Nullable Side of(Viewer viewer, Owner owner, @Nullable CustomerNumber customer, @Nullable UUID asker) {
        return switch (viewer.standing()) {
            case Standing.Support support -> owner instanceof Owner.Support ? OWNER : null;
            case Standing.Operator operator -> owner instanceof Owner.Support ? OWNER : null;
            case Standing.FacilityStaff staff ->
                owner instanceof Owner.AtFacility at && at.facility().equals(staff.facility()) ? OWNER : null;
            case Standing.Member member
            when member.customer().equals(customer) -> ofMember(member.level(), viewer.person(), owner, asker);
            case Standing.Member member -> null;
            case Standing.Nobody nobody -> null;
        };
    }

    private static @Nullable Side ofMember(AccessLevel level, UUID person, Owner owner, @Nullable UUID asker) {
        if (person.equals(asker)) return ASKER;
        if (level != AccessLevel.ADMINISTRATOR) return null;
        if (owner instanceof Owner.Administrators) return OWNER;
        return asker == null ? null : ASKER;
    }
}
