package no.kundeportal.statistics;

import java.time.LocalDate;
import java.util.List;
import no.kundeportal.kernel.CustomerNumber;
import no.kundeportal.treatment.WeighedStreams;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Slips of an article at a facility, those alike in one row: a facility weighs the same again and again. */
@Component
class WeighedByStream implements WeighedStreams {

    private final JdbcClient database;

    WeighedByStream(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Weighed> weighed(String article, String facility, LocalDate from, @Nullable LocalDate to) {
        return database.sql("""
                        select s.customer_number, p.id profile, s.net_kg, count(*) slips
                        from current_weigh_slip s
                        left join treatment_profile p on p.article_code = s.article_code and p.facility_code = s.facility_code
                          and p.superseded_at is null and s.weighed_on between p.valid_from and coalesce(p.valid_to, 'infinity')
                        where s.article_code = :article and s.facility_code = :facility and s.weighed_at >= :from and s.weighed_at < :end
                        group by s.customer_number, p.id, s.net_kg
                        """)
                .param("article", article)
                .param("facility", facility)
                .param("from", from.atStartOfDay())
                .param(
                        "end",
                        to == null
                                ? LocalDate.of(9999, 1, 1).atStartOfDay()
                                : to.plusDays(1).atStartOfDay())
                .query((row, i) -> {
                    var profile = row.getLong("profile");
                    var none = row.wasNull();
                    return new Weighed(
                            new CustomerNumber(row.getString("customer_number")),
                            none ? null : profile,
                            row.getBigDecimal("net_kg"),
                            row.getLong("slips"));
                })
                .list();
    }
}
