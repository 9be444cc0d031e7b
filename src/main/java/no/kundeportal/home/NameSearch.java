package no.kundeportal.home;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.kundeportal.customer.Site;
import no.kundeportal.customer.Sites;
import no.kundeportal.help.Likeness;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Standing;
import no.kundeportal.kernel.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Customers, their orders, sites and agreements by number or name, also by a name with a letter wrong, as the viewer may see them. */
@Service
@Transactional(readOnly = true)
public class NameSearch {

    /** @param title what it is called, and detail what tells it from others */
    public record Hit(String title, String detail, String path) {}

    private static final int MOST = 10;

    /** The exact number first, then names by likeness. The operators are those that the trigram indexes serve. */
    private static final String CUSTOMERS = """
            select c.name title, c.number detail, '/operator/customers/' || c.number path
            from customer c
            where c.number = :words or c.organisation_number = :words or lower(c.name) like :begins or lower(:words) <% lower(c.name)
            order by (c.number = :words or c.organisation_number = :words) desc, word_similarity(lower(:words), lower(c.name)) desc, c.number
            limit :most
            """;

    private static final String SITES_OF_CUSTOMERS = """
            select s.name title, c.name || ', ' || s.address detail, '/operator/customers/' || c.number path
            from site s join customer c on c.number = s.customer_number
            where s.number = :words or lower(:words) <% lower(s.name)
            order by (s.number = :words) desc, word_similarity(lower(:words), lower(s.name)) desc, s.number
            limit :most
            """;

    private static final String ORDERS_OF_CUSTOMERS = """
            select p.number title, c.name || ', ' || s.name detail, '/operator/customers/' || c.number path
            from pickup p join customer c on c.number = p.customer_number join site s on s.number = p.site_number
            where p.number = :words limit :most
            """;

    private static final String AGREEMENTS = """
            select a.number title, s.name detail, %s path
            from agreement a join site s on s.number = a.site_number
            where %s and (a.number = upper(:words) or lower(:words) <%% lower(s.name))
            order by a.number limit :most
            """;

    private final JdbcClient database;
    private final Sites sites;

    NameSearch(JdbcClient database, Sites sites) {
        this.database = database;
        this.sites = sites;
    }

    public List<Hit> customers(Viewer viewer, String words) {
        if (!viewer.may(Right.CUSTOMERS)) return List.of();
        var begins = words.toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1") + "%";
        return hits(CUSTOMERS, words, Map.of("begins", begins));
    }

    /** Of customers to those who look after them all, otherwise the viewer's own. */
    public List<Hit> sites(Viewer viewer, String words) {
        if (viewer.may(Right.CUSTOMERS)) return hits(SITES_OF_CUSTOMERS, words, Map.of());
        if (!(viewer.standing() instanceof Standing.Member)) return List.of();
        var own = sites.of(viewer);
        var exact = own.stream().filter(site -> contains(site, words)).toList();
        var found = exact.isEmpty()
                ? new Likeness(words).nearest(own, site -> new Likeness.Text(site.name(), site.address()), MOST)
                : exact;
        return found.stream()
                .limit(MOST)
                .map(site -> new Hit(site.name(), site.address(), "/sites/" + site.number()))
                .toList();
    }

    /** An order by its number, for those who look after the customer it belongs to; what it says is the customer's. */
    public List<Hit> ordersOfCustomers(Viewer viewer, String number) {
        return viewer.may(Right.CUSTOMERS) ? hits(ORDERS_OF_CUSTOMERS, number, Map.of()) : List.of();
    }

    public List<Hit> agreements(Viewer viewer, String words) {
        return switch (viewer.standing()) {
            case Standing.Member member ->
                hits(
                        AGREEMENTS.formatted(
                                "'/schedule?site=' || s.number",
                                "s.customer_number = :customer and s.number = any(:sites)"),
                        words,
                        Map.of("customer", member.customer().value(), "sites", Sites.keysOf(viewer)));
            case Standing.FacilityStaff staff ->
                hits(
                        AGREEMENTS.formatted("'/facility/agreements/' || a.number", "s.facility_code = :facility"),
                        words,
                        Map.of("facility", staff.facility().value()));
            default -> List.of();
        };
    }

    private static boolean contains(Site site, String words) {
        return (site.name() + " " + site.address() + " " + site.number())
                .toLowerCase(Locale.ROOT)
                .contains(words.toLowerCase(Locale.ROOT));
    }

    private List<Hit> hits(String sql, String words, Map<String, ?> scope) {
        return database.sql(sql)
                .param("words", words)
                .param("most", MOST)
                .params(scope)
                .query(Hit.class)
                .list();
    }
}
