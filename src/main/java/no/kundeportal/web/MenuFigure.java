package no.kundeportal.web;

import java.util.Map;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * What of a module waits for somebody, as the menu counts it. Owned here and told by the modules, so that one statement
 * answers for all of them.
 */
public interface MenuFigure {

    /** More is not counted: the menu says "99+". */
    int MOST = 100;

    /**
     * @param entry key of the menu's entry beside which it stands; several figures of one entry are added
     * @param rows a query of one row for each thing that waits, without a limit
     * @param parameters of the query; parameters of one name have one value for one viewer
     */
    record Waiting(String entry, String rows, Map<String, Object> parameters) {}

    /** Null where nothing of this module can wait for this viewer. */
    @Nullable
    Waiting of(Viewer viewer);
}
