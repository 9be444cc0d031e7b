package no.kundeportal.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much waits for the viewer, beside the entries of the menu: one statement for a page. */
@Component
@InTemplates
public class MenuCounts {

    private static final Logger log = LoggerFactory.getLogger(MenuCounts.class);

    private final List<MenuFigure> figures;
    private final JdbcClient database;

    MenuCounts(List<MenuFigure> figures, JdbcClient database) {
        this.figures = figures;
        this.database = database;
    }

    /** By the key of the entry; where nothing waits, the entry is left out. */
    public Map<String, Integer> of(@Nullable Viewer viewer) {
        if (viewer == null) return Map.of();
        var waiting = figures.stream()
                .map(figure -> figure.of(viewer))
                .filter(Objects::nonNull)
                .toList();
        return waiting.isEmpty() ? Map.of() : count(waiting);
    }

    private Map<String, Integer> count(List<MenuFigure.Waiting> waiting) {
        var parameters = new HashMap<String, Object>();
        waiting.forEach(each -> parameters.putAll(each.parameters()));
        var sql = waiting.stream()
                .map(each -> "(select count(*) from (" + each.rows() + " limit " + MenuFigure.MOST + ") waiting)")
                .collect(Collectors.joining(", ", "select ", ""));
        try {
            return database.sql(sql)
                    .params(parameters)
                    .query((row, number) -> {
                        var counts = new LinkedHashMap<String, Integer>();
                        for (int i = 0; i < waiting.size(); i++) {
                            var found = row.getInt(i + 1);
                            if (found > 0) counts.merge(waiting.get(i).entry(), found, Integer::sum);
                        }
                        return counts;
                    })
                    .single();
        } catch (DataAccessException e) {
            // The page that says that the database is away has a menu as well.
            log.warn("the menu's figures could not be read: {}", e.getMessage());
            return Map.of();
        }
    }
}
