package no.kundeportal.statistics.web;

import java.util.Map;
import no.kundeportal.kernel.Period;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.statistics.SlipFilter;

/** A report that leaves the portal as paper: by download, or shared with somebody without an account. */
interface FollowUpReport {

    /** In addresses, and in messages after "followUp.". */
    String key();

    /** @param choices what the report's own page lets choose beside the filter, by the names of the address */
    FollowUpPaper paper(Viewer viewer, SlipFilter filter, Period period, Map<String, String> choices);
}
