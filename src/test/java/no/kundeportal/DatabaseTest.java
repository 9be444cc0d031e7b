package no.kundeportal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.kundeportal.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database holds by itself, whatever the application does. */
@PortalTest
class DatabaseTest {

    @Autowired
    JdbcClient database;

    @Test
    void everyForeignKeyHasAnIndexThatBeginsWithItsColumns() {
        var without = database.sql("""
                        select c.conrelid::regclass || ' ' || pg_get_constraintdef(c.oid) from pg_constraint c
                        where c.contype = 'f' and c.conparentid = 0 and not exists (
                          select 1 from pg_index i where i.indrelid = c.conrelid
                            and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey)
                        """).query(String.class).list();
        assertThat(without).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from audit_entry",
                "update audit_entry set detail = ''",
                "delete from building_project_event",
                "update building_project_event set new_value = ''",
                "update sorting_requirement set percent = 1",
                "delete from pickup_event",
                "update pickup_event set reason = ''",
                "delete from task_entry",
                "update task_entry set words = ''",
                "delete from task_picture",
                "update task_picture set side = 'OWNER'",
                "delete from secret_link_try",
                "update secret_link_try set state = 'VALID'",
                "delete from invoice",
                "update invoice set total = 0",
                "update invoice_line set amount = 0",
                "delete from weigh_slip",
                "delete from weigh_slip_2025",
                "update weigh_slip set net_kg = 1",
                "update weigh_slip_2025 set net_kg = 1",
                "insert into weigh_slip_2025 select * from weigh_slip_2025",
                "update weigh_day set kg = 0",
                "delete from weigh_visit",
                "select rebuild_weigh_days()",
                "drop table weigh_slip_2025",
                "create table mine (id int)",
                "select * from flyway_schema_history"
            })
    void theApplicationsOwnLoginMayNot(String statement) {
        assertThatThrownBy(() -> database.sql(statement).update())
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into weigh_slip_key (facility_code, number, revision, weighed_at) select facility_code, number, 1, weighed_at + interval '1 year' from weigh_slip_key limit 1",
                "update pickup set status = 'LOST'",
                "update pickup set answer_due_at = null where status = 'ORDERED'",
                "update pickup_line set estimated_kg = -1",
                "update task set due_at = null where status = 'NEW'",
                "update task set owner = 'FACILITY' where owner = 'SUPPORT'",
                "update membership set economy = false where level = 'ADMINISTRATOR'",
                "update site_container set count = 0",
                "update building_project set floor_area = 0",
                "update building_project set ends_on = starts_on - 1",
                "insert into invoice (number, kind, customer_number, issued_on, currency, total, recorded_at) values ('Z1', 'INVOICE', '100001', now(), 'NOK', -1, now())",
                "insert into invoice (number, kind, customer_number, issued_on, currency, total, recorded_at) values ('Z1', 'CREDIT_NOTE', '100001', now(), 'NOK', -1, now())",
                "insert into invoice_line (invoice_number, position, text, amount) select number, 9999, 'Uten seddel og uten gebyr', 1 from invoice limit 1",
                "insert into weigh_slip (facility_code, number, revision, weighed_at, customer_number, site_number, article_code, net_kg, weight_kind, recorded_at) values ('NORD', 'Z', 1, now(), '100001', '1001', 'GIPS', 0, 'measured', now())",
                "insert into weigh_slip (facility_code, number, revision, weighed_at, customer_number, site_number, article_code, net_kg, weight_kind, recorded_at) values ('NORD', 'Z', 1, now(), '100001', '1001', 'NOTHING', 5, 'measured', now())"
            })
    void constraintsHold(String statement) {
        assertThatThrownBy(() -> database.sql(statement).update())
                .rootCause()
                .hasMessageMatching("(?s).*violates.*constraint.*");
    }

    @Test
    void theListOfWasteCodesIsWhole() {
        record Counts(long all, long hazardous, long mirrorHazardous, long mirrorNonHazardous) {}
        var counts = database.sql("""
                        select count(*) "all", count(*) filter (where hazardous) hazardous,
                               count(*) filter (where entry_type = 'mirror-hazardous') mirror_hazardous,
                               count(*) filter (where entry_type = 'mirror-non-hazardous') mirror_non_hazardous from waste_code
                        """).query(Counts.class).single();
        assertThat(counts).isEqualTo(new Counts(842, 408, 173, 178));
    }

    @Test
    void namesSortAsInNorwegian() {
        var sorted = database.sql(
                        "select name from (values ('Ål'), ('Ås'), ('Ærlig'), ('Østre'), ('Zeta'), ('Aa'), ('Bø')) names (name) order by name")
                .query(String.class)
                .list();
        assertThat(sorted)
                .containsSubsequence("Bø", "Zeta", "Ærlig", "Østre", "Ål")
                .containsSubsequence("Østre", "Aa");
    }

    @Test
    void theOrderListAndTheSlipsOfACustomerAreReadByTheirIndex() {
        // On a table of this size sorting is cheap as well; what is asked is whether the index gives the order.
        database.sql("set local enable_seqscan = off").update();
        database.sql("set local enable_bitmapscan = off").update();
        // A table that nobody has analysed yet seems to have one row, which is sorted in no time.
        database.sql("set local enable_sort = off").update();
        assertThat(
                        plan(
                                "select * from pickup where origin = 'ORDERED' and customer_number = '100001' and (coalesce(day, 'infinity'), number) > ('2026-01-01', '') order by coalesce(day, 'infinity'), number limit 51"))
                .contains("pickup_ordered_day")
                .doesNotContain("Sort");
        assertThat(
                        plan(
                                "select * from pickup where facility_code = 'NORD' order by coalesce(day, 'infinity'), number limit 51"))
                .contains("pickup_facility_day")
                .doesNotContain("Sort");
        assertThat(
                        plan(
                                "select sum(net_kg) from current_weigh_slip where customer_number = '100001' and weighed_at >= '2025-01-01' and weighed_at < '2025-03-01'"))
                .contains("weigh_slip_2025")
                .doesNotContain("weigh_slip_2024")
                .contains("Index");
    }

    private String plan(String query) {
        return String.join(
                "\n", database.sql("explain " + query).query(String.class).list());
    }
}
