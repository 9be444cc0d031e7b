package no.kundeportal.support;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import no.kundeportal.support.Statements.Sent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a statement that was sent looks at, explained and carried out. */
public final class Plans {

    /** A look at a table. @param how as the server calls it; seen: rows, those that were passed over included */
    public record Look(String table, String how, double seen) {}

    private Plans() {}

    /** @param owner of the tables, who may hold rows in its own transaction that nobody else sees */
    public static List<Look> looks(Connection owner, Sent statement) throws Exception {
        try (var explained = owner.prepareStatement("explain (analyze, format json) " + statement.sql())) {
            for (var parameter : statement.parameters()) parameter.getMethod().invoke(explained, parameter.getArgs());
            try (var plan = explained.executeQuery()) {
                plan.next();
                var looks = new ArrayList<Look>();
                add(JsonMapper.shared().readTree(plan.getString(1)).get(0).get("Plan"), looks);
                return looks;
            }
        }
    }

    private static void add(JsonNode node, List<Look> looks) {
        var table = node.path("Relation Name").asString("");
        if (!table.isEmpty())
            looks.add(new Look(
                    table,
                    node.path("Node Type").asString(""),
                    (node.path("Actual Rows").asDouble(0)
                                    + node.path("Rows Removed by Filter").asDouble(0))
                            * node.path("Actual Loops").asDouble(1)));
        node.path("Plans").forEach(child -> add(child, looks));
    }
}
