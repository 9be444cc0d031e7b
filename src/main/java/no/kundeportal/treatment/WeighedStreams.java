package no.kundeportal.treatment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import no.kundeportal.kernel.CustomerNumber;
import org.jspecify.annotations.Nullable;

/** What has been weighed of an article at a facility. Known by a module above, which implements it. */
public interface WeighedStreams {

    /**
     * Slips of one customer that weigh the same and have the same profile.
     *
     * @param profile the version that counts for them now, null for none
     */
    record Weighed(CustomerNumber customer, @Nullable Long profile, BigDecimal kg, long slips) {}

    /** @param to the last day, null for no end */
    List<Weighed> weighed(String article, String facility, LocalDate from, @Nullable LocalDate to);
}
