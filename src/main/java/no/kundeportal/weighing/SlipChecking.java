package no.kundeportal.weighing;

import java.math.BigDecimal;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Checks the rows of slips: those that refer to something unknown are taken out, the rest is compared with the slips that stand. */
@Component
class SlipChecking {

    private final JdbcClient database;

    SlipChecking(JdbcClient database) {
        this.database = database;
    }

    IntakeContent.Checked check(UUID id, long unreadable) {
        return compare(id, unreadable + withoutReference(id));
    }

    /** Takes out the rows that name something unknown, each with its reason. */
    private long withoutReference(UUID id) {
        return remove(
                        id,
                        "facility_code",
                        "unknownFacility",
                        "not exists (select 1 from facility f where f.code = r.facility_code)")
                + remove(
                        id,
                        "customer_number",
                        "unknownCustomer",
                        "not exists (select 1 from customer c where c.number = r.customer_number)")
                + remove(
                        id,
                        "site_number",
                        "unknownSite",
                        "not exists (select 1 from site s where s.number = r.site_number and s.customer_number = r.customer_number)")
                + remove(
                        id,
                        "article_code",
                        "unknownArticle",
                        "not exists (select 1 from article a where a.code = r.article_code)")
                + remove(id, "number", "twice", """
                        r.line = any(array(
                          select line from (select line, row_number() over (partition by facility_code, number order by line) nth
                                            from intake_row where intake_id = :id) places
                          where nth > 1))
                        """);
    }

    private long remove(UUID id, String column, String reason, String condition) {
        var title = column.equals("number") ? SlipColumn.SLIP_NUMBER.title() : column;
        return database.sql("""
                        with gone as (
                          delete from intake_row r where r.intake_id = :id and %s returning r.line, r.%s as value
                        ), kept as (
                          insert into intake_problem (intake_id, line, column_name, value, reason)
                          select :id, line, :title, value, :reason from (select * from gone order by line limit :kept) first
                        )
                        select count(*) from gone
                        """.formatted(condition, column))
                .param("id", id)
                .param("title", title)
                .param("reason", reason)
                .param("kept", IntakeChecking.PROBLEMS_KEPT)
                .query(Long.class)
                .single();
    }

    private IntakeContent.Checked compare(UUID id, long bad) {
        record Sums(long fresh, long unchanged, long corrections, BigDecimal netKg) {}
        var sums = database.sql("""
                        select count(*) filter (where s.number is null) fresh,
                               count(*) filter (where s.number is not null and %1$s) unchanged,
                               count(*) filter (where s.number is not null and not %1$s) corrections,
                               coalesce(sum(r.net_kg), 0) net_kg
                        from intake_row r %2$s
                        where r.intake_id = :id
                        """.formatted(SlipSql.SAME_CONTENT, SlipSql.STANDING_SLIP))
                .param("id", id)
                .query(Sums.class)
                .single();
        return new IntakeContent.Checked(sums.fresh(), sums.unchanged(), sums.corrections(), bad, sums.netKg());
    }
}
