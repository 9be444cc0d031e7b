package no.kundeportal.home;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.kundeportal.customer.Sites;
import no.kundeportal.kernel.Standing;
import no.kundeportal.kernel.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Weigh slips by the number that stands on them, as the viewer may see them. */
@Service
@Transactional(readOnly = true)
public class SlipSearch {

    public record Hit(String facility, String number, String siteName, LocalDate day) {}

    private static final int MOST = 10;

    private final JdbcClient database;

    SlipSearch(JdbcClient database) {
        this.database = database;
    }

    /** A number is used once at each facility; the key says in which year's partition its slip lies. */
    public List<Hit> numbered(Viewer viewer, String number) {
        return switch (viewer.standing()) {
            case Standing.Member member ->
                rows(
                        "s.customer_number = :customer and s.site_number = any(:sites)",
                        Map.of("number", number, "customer", member.customer().value(), "sites", Sites.keysOf(viewer)));
            case Standing.FacilityStaff staff ->
                rows(
                        "s.facility_code = :facility",
                        Map.of("number", number, "facility", staff.facility().value()));
            default -> List.of();
        };
    }

    private List<Hit> rows(String scope, Map<String, ?> parameters) {
        return database.sql("""
                        select s.facility_code, s.number, i.name site_name, s.weighed_at::date as day
                        from weigh_slip_key k
                        join weigh_slip s on s.facility_code = k.facility_code and s.number = k.number and s.weighed_at = k.weighed_at
                             and s.revision = k.revision
                        join site i on i.number = s.site_number
                        where k.facility_code in (select code from facility) and k.number = :number and %s
                        order by s.weighed_at desc limit :most
                        """.formatted(scope))
                .params(parameters)
                .param("most", MOST)
                .query((row, i) -> new Hit(
                        row.getString("facility_code"),
                        row.getString("number"),
                        row.getString("site_name"),
                        row.getObject("day", LocalDate.class)))
                .list();
    }
}
