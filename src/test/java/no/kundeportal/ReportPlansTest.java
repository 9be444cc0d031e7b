package no.kundeportal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import no.kundeportal.support.Database;
import no.kundeportal.support.Plans;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.Statements;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What the reports really send, explained and carried out among many slips of others: figures come from the days of the
 * customer, found by its index, and the slips are left alone. The others are loaded by the owner of the tables and are gone
 * with its transaction.
 */
@PortalTest
class ReportPlansTest {

    /** The days of one customer of the demonstration in four years: never the 12,000 rows of others. */
    private static final int OWN = 4000;

    @Autowired
    Visitors visitors;

    @Autowired
    Statements statements;

    @Autowired
    Database database;

    private Connection owner;

    @BeforeEach
    void manySlipsOfOthers() throws SQLException {
        owner = database.connectAsOwner();
        owner.setAutoCommit(false);
        try (var load = owner.createStatement()) {
            load.execute("""
                    insert into weigh_slip (facility_code, number, revision, weighed_at, customer_number, site_number, article_code, net_kg,
                                            weight_kind, rd_code, order_number, recorded_at)
                    select case when n % 10 = 0 then 'NORD' else 'SOR' end, 'R' || n, 1, now()::timestamp - n % 1000 * interval '1 day',
                           case when n % 10 = 0 then '100003' else '100002' end, case when n % 10 = 0 then '3001' else '2003' end,
                           case when n % 3 = 0 then 'GIPS' else 'MATAVFALL' end, 10 + n % 7, 'measured', 'R3', 'R' || n / 2, now()
                    from generate_series(1, 20000) n;
                    analyze weigh_slip, weigh_day, weigh_visit, site, article;
                    """);
        }
    }

    @AfterEach
    void othersAreGone() throws SQLException {
        owner.rollback();
        owner.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/statistics/mini?from=2024-01-01&to=2026-12-31",
                "/statistics/mini?from=2024-01-01&to=2026-12-31&unit=week&group=site&group=wasteCode&group=container",
                "/insight/volume?from=2024-01-01&to=2026-12-31",
                "/follow-up/hierarchy?from=2024-01-01&to=2026-12-31",
                "/follow-up/hierarchy?from=2024-01-01&to=2026-12-31&basis=code",
                "/follow-up/sectors?from=2024-01-01&to=2026-12-31",
                "/follow-up/reconciliation?from=2024-01-01&to=2026-12-31",
                "/follow-up/climate?from=2024-01-01&to=2026-12-31",
                "/follow-up/cost?from=2024-01-01&to=2026-12-31&site=1001",
                "/follow-up/esrs-e5?from=2024-01-01&to=2026-12-31",
                "/follow-up/year?from=2024-01-01&to=2026-12-31"
            })
    void readTheDaysOfTheCustomerByIndex(String address) throws Exception {
        var sent = statements.sentBy(
                () -> assertThat(visitors.as("fjordbygg-admin").opens(address).status())
                        .isEqualTo(200));
        var figures = sent.stream()
                .filter(statement -> statement.sql().contains("weigh_day"))
                .toList();
        assertThat(figures).isNotEmpty();
        for (var statement : figures) {
            var looks = Plans.looks(owner, statement);
            assertThat(looks).as(statement.sql()).anyMatch(look -> look.table().equals("weigh_day"));
            for (var look : looks) {
                if (!look.table().startsWith("weigh_")) continue;
                var slips = look.table().startsWith("weigh_slip");
                assertThat(look.how().equals("Seq Scan") && !slips)
                        .as(look + " " + statement.sql())
                        .isFalse();
                assertThat(look.seen()).as(look + " " + statement.sql()).isLessThanOrEqualTo(slips ? 0 : OWN);
            }
        }
    }
}
