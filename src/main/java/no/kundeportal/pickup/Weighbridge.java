package no.kundeportal.pickup;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import no.kundeportal.kernel.CustomerNumber;
import no.kundeportal.kernel.FacilityCode;
import no.kundeportal.kernel.SiteNumber;
import org.jspecify.annotations.Nullable;

/** Where a completed pickup becomes a weigh slip. */
public interface Weighbridge {

    /**
     * @param slip number of the slip that is written, unique at the facility
     * @param at local time of the facility
     * @param grossKg and tareKg both or neither; then netKg is their difference
     */
    record Weighing(
            String pickup,
            String slip,
            FacilityCode facility,
            CustomerNumber customer,
            SiteNumber site,
            String article,
            @Nullable String containerType,
            LocalDateTime at,
            @Nullable BigDecimal grossKg,
            @Nullable BigDecimal tareKg,
            BigDecimal netKg,
            boolean measured,
            @Nullable String vehicle) {}

    void weigh(Weighing weighing);
}
