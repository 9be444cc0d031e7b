package no.kundeportal.pickup;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Map;
import no.kundeportal.kernel.CustomerNumber;
import no.kundeportal.kernel.FacilityCode;
import no.kundeportal.kernel.SiteNumber;
import org.jspecify.annotations.Nullable;

/** Where a completed pickup becomes weigh slips. */
public interface Weighbridge {

    /**
     * What a slip says.
     *
     * @param grossKg and tareKg both or neither; then netKg is their difference
     * @param declaration number under which hazardous waste was declared; null for other waste
     */
    record Reading(
            String article,
            @Nullable BigDecimal grossKg,
            @Nullable BigDecimal tareKg,
            BigDecimal netKg,
            boolean measured,
            @Nullable String declaration) {}

    /**
     * @param slip number of the slip that is written, unique at the facility
     * @param at local time of the facility
     */
    record Weighing(
            String pickup,
            String slip,
            FacilityCode facility,
            CustomerNumber customer,
            SiteNumber site,
            @Nullable String containerType,
            LocalDateTime at,
            @Nullable String vehicle,
            Reading reading) {}

    void weigh(Weighing weighing);

    /** The slips that count now, by number. */
    Map<String, Reading> readings(FacilityCode facility, Collection<String> slips);

    /** A slip is superseded by one that says this; the rest of it stays as it is. */
    void correct(FacilityCode facility, String slip, Reading reading);

    /** A slip of something that was not collected counts no more. Nothing takes its place, and its number is not used again. */
    void withdraw(FacilityCode facility, String slip);
}
