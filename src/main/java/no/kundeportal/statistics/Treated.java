package no.kundeportal.statistics;

import java.math.BigDecimal;
import java.util.List;
import no.kundeportal.catalogue.Named;
import no.kundeportal.treatment.HierarchyStep;

/**
 * What of a fraction came to a step at a facility.
 *
 * @param codes R/D codes by which it did; none where nothing is known
 * @param articles by which the figure opens to its slips
 * @param profiles the versions it was counted with; none on the basis of codes
 */
public record Treated(
        String fractionCode,
        Named fraction,
        String facilityCode,
        String facility,
        HierarchyStep step,
        List<String> codes,
        List<String> articles,
        List<Long> profiles,
        BigDecimal kg,
        long slips) {}
