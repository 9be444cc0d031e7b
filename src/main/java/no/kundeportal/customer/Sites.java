package no.kundeportal.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.kundeportal.catalogue.Catalogue;
import no.kundeportal.catalogue.ContainerType;
import no.kundeportal.catalogue.Named;
import no.kundeportal.kernel.CustomerNumber;
import no.kundeportal.kernel.FacilityCode;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.SiteNumber;
import no.kundeportal.kernel.Standing;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Sites within the viewer's scope, and what stands there. */
@Service
public class Sites {

    private static final String SITES = """
            select s.number, s.customer_number, c.name customer_name, c.currency, s.name, s.address || ', ' || s.postal_code || ' ' || s.city address, s.access_note,
                   f.code facility_code, f.name facility_name, f.country, f.phone, f.opening_hours,
                   f.address || ', ' || f.postal_code || ' ' || f.city facility_address
            from site s join facility f on f.code = s.facility_code join customer c on c.number = s.customer_number
            """;

    private final JdbcClient database;
    private final Catalogue catalogue;

    Sites(JdbcClient database, Catalogue catalogue) {
        this.database = database;
        this.catalogue = catalogue;
    }

    /** All the viewer may see, by name. */
    public List<Site> of(Viewer viewer) {
        return database.sql(SITES
                        + " where s.customer_number = :customer and s.number = any(:sites) order by s.name, s.number")
                .param("customer", viewer.customer().value())
                .param("sites", keysOf(viewer))
                .query(Sites::site)
                .list();
    }

    /** Whether there is no site of the customer that the viewer does not see. */
    public boolean areAllSeenBy(Viewer viewer) {
        return database.sql(
                        "select not exists (select 1 from site where customer_number = :customer and number <> all(:sites))")
                .param("customer", viewer.customer().value())
                .param("sites", keysOf(viewer))
                .query(Boolean.class)
                .single();
    }

    /** All of a customer's, for support. */
    public List<Site> ofCustomer(Viewer viewer, CustomerNumber customer) {
        if (!viewer.may(Right.CUSTOMERS)) throw new NotFound();
        return database.sql(SITES + " where s.customer_number = :customer order by s.name, s.number")
                .param("customer", customer.value())
                .query(Sites::site)
                .list();
    }

    /** A customer's sites that the viewer's facility serves. */
    public List<Site> servedFor(Viewer viewer, CustomerNumber customer) {
        return database.sql(
                        SITES
                                + " where s.customer_number = :customer and s.facility_code = :facility order by s.name, s.number")
                .param("customer", customer.value())
                .param("facility", viewer.facility().value())
                .query(Sites::site)
                .list();
    }

    /** A member sees the own sites, staff those that their facility serves. */
    public Optional<Site> find(Viewer viewer, @Nullable String number) {
        return database.sql(SITES + " where s.number = :number")
                .param("number", number)
                .query(Sites::site)
                .optional()
                .filter(site -> switch (viewer.standing()) {
                    case Standing.Member member ->
                        member.customer().equals(site.customer())
                                && member.sites().contains(site.number());
                    case Standing.FacilityStaff staff ->
                        staff.facility().equals(site.facility().code());
                    case Standing.Operator operator -> true;
                    default -> false;
                });
    }

    /** The name of a site, for words about it that were found through their own viewer; the number where there is none. */
    public String nameOf(String number) {
        return database.sql("select name from site where number = :number")
                .param("number", number)
                .query(String.class)
                .optional()
                .orElse(number);
    }

    /** What stands at a site that the caller has found through its viewer. */
    public List<SiteContainer> containersAt(Site site) {
        return containersAt(List.of(site)).getOrDefault(site.number(), List.of());
    }

    /** What stands at each of these sites, which the caller has found through its viewer. */
    public Map<SiteNumber, List<SiteContainer>> containersAt(List<Site> sites) {
        var articles = catalogue.articles();
        var standing = new HashMap<SiteNumber, List<SiteContainer>>();
        database.sql("""
                        select c.site_number, c.article_code, c.container_type, c.count, c.since, c.route_weekday, t.name, t.name_en, t.name_sv,
                               t.litres
                        from site_container c join container_type t on t.code = c.container_type
                        where c.site_number = any(:sites) order by c.id
                        """)
                .param(
                        "sites",
                        sites.stream().map(site -> site.number().value()).toArray(String[]::new))
                .query(row -> {
                    standing.computeIfAbsent(new SiteNumber(row.getString("site_number")), site -> new ArrayList<>())
                            .add(new SiteContainer(
                                    java.util.Objects.requireNonNull(articles.get(row.getString("article_code"))),
                                    new ContainerType(
                                            row.getString("container_type"),
                                            new Named(
                                                    row.getString("name"),
                                                    row.getString("name_en"),
                                                    row.getString("name_sv")),
                                            row.getInt("litres")),
                                    row.getInt("count"),
                                    row.getObject("since", LocalDate.class),
                                    weekday(row)));
                });
        return standing;
    }

    /** The keys by which SQL narrows to the viewer's sites. */
    public static String[] keysOf(Viewer viewer) {
        return viewer.sites().stream().map(SiteNumber::value).toArray(String[]::new);
    }

    private static @Nullable DayOfWeek weekday(ResultSet row) throws SQLException {
        var day = row.getInt("route_weekday");
        return row.wasNull() ? null : DayOfWeek.of(day);
    }

    private static Site site(ResultSet row, int number) throws SQLException {
        return new Site(
                new SiteNumber(row.getString("number")),
                new CustomerNumber(row.getString("customer_number")),
                row.getString("customer_name"),
                row.getString("currency"),
                row.getString("name"),
                row.getString("address"),
                row.getString("access_note"),
                new Facility(
                        new FacilityCode(row.getString("facility_code")),
                        row.getString("facility_name"),
                        row.getString("country"),
                        row.getString("facility_address"),
                        row.getString("phone"),
                        row.getString("opening_hours")));
    }
}
