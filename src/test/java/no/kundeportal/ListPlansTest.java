package no.kundeportal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.kundeportal.support.Database;
import no.kundeportal.support.Plans;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.Statements;
import no.kundeportal.support.Statements.Sent;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What the lists really send, explained and carried out among many pickups of others: each is answered from an index
 * and looks at few rows. The others are loaded by the owner of the tables, who alone may analyse them, and are gone with
 * its transaction.
 */
@PortalTest
class ListPlansTest {

    private static final Set<String> LARGE = Set.of("pickup", "pickup_line", "pickup_event");

    /** A page of 50, the own pickups of a customer of the demonstration, a day of a facility: never the 20,000 of others. */
    private static final int FEW = 1500;

    @Autowired
    Visitors visitors;

    @Autowired
    Statements statements;

    @Autowired
    Database database;

    private Connection owner;

    @BeforeEach
    void manyPickupsOfOthers() throws SQLException {
        owner = database.connectAsOwner();
        owner.setAutoCommit(false);
        try (var load = owner.createStatement()) {
            load.execute("""
                    insert into pickup (number, origin, customer_number, site_number, facility_code, status, day, time_window, placed_at, finished_at)
                    select 'P' || n, 'ORDERED', case when n % 10 = 0 then '100003' else '100002' end,
                           case when n % 10 = 0 then '3001' else '2003' end, case when n % 10 = 0 then 'NORD' else 'SOR' end,
                           case when n % 7 = 0 then 'FAILED' else 'COMPLETED' end, current_date - n % 900, 'ANY', now() - n % 900 * interval '1 day',
                           now() - n % 900 * interval '1 day'
                    from generate_series(1, 16000) n;
                    insert into pickup (number, origin, agreement_number, planned_on, customer_number, site_number, facility_code, status, day,
                                        time_window, placed_at)
                    select 'Q' || n, 'PLANNED', 'A-1011', date '1970-01-01' + n, '100002', '2003', 'SOR', 'CONFIRMED', current_date + n % 365, 'ANY', now()
                    from generate_series(1, 4000) n;
                    insert into pickup_line (pickup_number, position, article_code, action)
                    select number, 0, case when substr(number, 2)::int % 3 = 0 then 'GIPS' else 'MATAVFALL' end, 'EMPTY' from pickup
                    where number ~ '^[PQ]';
                    insert into pickup_event (pickup_number, at, kind, by_facility)
                    select number, placed_at, 'PLACED', false from pickup where number ~ '^[PQ]';
                    analyze pickup, pickup_line, pickup_event, task, site, article;
                    """);
        }
    }

    @AfterEach
    void othersAreGone() throws SQLException {
        owner.rollback();
        owner.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "fjordbygg-admin /",
                "fjordbygg-admin /pickups",
                "fjordbygg-admin /pickups?from=",
                "fjordbygg-admin /pickups?from=&to=2026-12-31",
                "fjordbygg-admin /pickups?from=&site=1001",
                "fjordbygg-admin /pickups?from=&article=GIPS",
                "fjordbygg-admin /pickups?from=&status=FAILED",
                "fjordbygg-admin /pickups?from=&after=2026-01-01,26-000001",
                "fjordbygg-admin /pickups?q=26-000001",
                "fjordbygg-admin /pickups/history",
                "fjordbygg-admin /pickups/history?site=1001&article=GIPS",
                "fjordbygg-admin /schedule",
                "fjordbygg-admin /schedule?view=month",
                "fjordbygg-admin /fractions",
                "fjordbygg-admin /tasks",
                "anlegg-nord /facility/orders",
                "anlegg-nord /facility/orders?from=&status=ORDERED",
                "anlegg-nord /facility/queue",
                "anlegg-nord /facility/queue?status=ORDERED",
                "anlegg-nord /facility/queue/count",
                "anlegg-nord /facility/queue/news?since=2026-01-01T00:00:00Z",
                "anlegg-nord /facility/plan",
                "anlegg-nord /facility/plan?kind=CONTAINER",
                "anlegg-nord /facility/plan?vehicle=none",
                "anlegg-nord /facility/plan?view=week",
                "anlegg-nord /tasks"
            })
    void isAnsweredFromAnIndexWithFewRows(String person, String address) throws Exception {
        var sent = statements.sentBy(
                () -> assertThat(visitors.as(person).opens(address).status()).isEqualTo(200));
        var wrong = new ArrayList<String>();
        for (var statement : sent) if (statement.sql().contains("pickup")) examine(statement, wrong);
        assertThat(wrong).isEmpty();
    }

    private void examine(Sent statement, List<String> wrong) throws Exception {
        for (var look : Plans.looks(owner, statement)) {
            if (!LARGE.contains(look.table())) continue;
            if (look.how().equals("Seq Scan")) wrong.add("scans " + look.table() + ": " + statement.sql());
            if (look.seen() > FEW)
                wrong.add("looks at " + look.seen() + " rows of " + look.table() + ": " + statement.sql());
        }
    }
}
