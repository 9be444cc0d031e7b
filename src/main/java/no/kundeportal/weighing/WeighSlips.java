package no.kundeportal.weighing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import no.kundeportal.catalogue.Named;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.SiteNumber;
import no.kundeportal.kernel.Standing;
import no.kundeportal.kernel.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Single weigh slips with all their revisions. */
@Service
@Transactional(readOnly = true)
public class WeighSlips {

    private final JdbcClient database;

    WeighSlips(JdbcClient database) {
        this.database = database;
    }

    /**
     * The slip that counts first, then those that it superseded.
     *
     * @throws NotFound when there is none, or none for this viewer
     */
    public List<WeighSlip> find(Viewer viewer, String facility, String number) {
        var found = database.sql("""
                        select s.*, f.name facility_name, c.name customer_name, c.currency, i.name site_name,
                               i.address || ', ' || i.postal_code || ' ' || i.city site_address, a.name article, a.name_en, a.name_sv,
                               a.waste_code, a.material_code, coalesce(w.hazardous, false) hazardous,
                               t.name container, t.name_en container_en, t.name_sv container_sv
                        from weigh_slip s
                        join facility f on f.code = s.facility_code
                        join customer c on c.number = s.customer_number
                        join site i on i.number = s.site_number
                        join article a on a.code = s.article_code
                        left join waste_code w on w.code = a.waste_code
                        left join container_type t on t.code = s.container_type
                        where s.facility_code = :facility and s.number = :number
                        order by s.revision desc
                        """)
                .param("facility", facility)
                .param("number", number)
                .query((row, i) -> slip(row, viewer.seesAmounts()))
                .list();
        if (found.isEmpty() || !isVisible(found.getFirst(), viewer)) throw new NotFound();
        return found.stream().filter(slip -> isVisible(slip, viewer)).toList();
    }

    private static boolean isVisible(WeighSlip slip, Viewer viewer) {
        return switch (viewer.standing()) {
            case Standing.Member member ->
                member.customer().value().equals(slip.customerNumber())
                        && member.sites().contains(new SiteNumber(slip.siteNumber()));
            case Standing.FacilityStaff staff -> staff.facility().value().equals(slip.facilityCode());
            default -> false;
        };
    }

    private static WeighSlip slip(ResultSet row, boolean amounts) throws SQLException {
        return new WeighSlip(
                row.getString("facility_code"),
                row.getString("facility_name"),
                row.getString("number"),
                row.getInt("revision"),
                row.getObject("weighed_at", LocalDateTime.class),
                row.getString("customer_number"),
                row.getString("customer_name"),
                row.getString("site_number"),
                row.getString("site_name"),
                row.getString("site_address"),
                row.getString("article_code"),
                new Named(row.getString("article"), row.getString("name_en"), row.getString("name_sv")),
                row.getString("waste_code"),
                row.getBoolean("hazardous"),
                row.getString("material_code"),
                row.getString("container") == null
                        ? null
                        : new Named(
                                row.getString("container"),
                                row.getString("container_en"),
                                row.getString("container_sv")),
                row.getBigDecimal("gross_kg"),
                row.getBigDecimal("tare_kg"),
                row.getBigDecimal("net_kg"),
                row.getString("weight_kind").equals("measured"),
                row.getString("carrier"),
                row.getString("vehicle"),
                row.getString("rd_code"),
                row.getString("order_number"),
                amounts ? row.getBigDecimal("unit_price") : null,
                amounts ? row.getBigDecimal("amount") : null,
                row.getString("currency"),
                row.getString("invoice_number"),
                row.getString("declaration_number"),
                instant(row.getObject("recorded_at", OffsetDateTime.class)),
                row.getObject("superseded_at") == null
                        ? null
                        : instant(row.getObject("superseded_at", OffsetDateTime.class)));
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }
}
