package no.kundeportal.statistics.web;

import java.util.List;
import no.kundeportal.statistics.GroupRow;

/**
 * A group as a line of a page.
 *
 * @param labels of its cuts; as many as there are in all, empty below its own depth
 * @param sumOf what a subtotal is the sum of, empty for a line that has no parts
 * @param running whether its unit of time is not over
 * @param door to its slips
 */
public record GroupLine(GroupRow row, List<String> labels, String sumOf, boolean running, String door) {

    public boolean isSum() {
        return !sumOf.isEmpty();
    }
}
