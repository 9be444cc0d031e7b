package no.kundeportal;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import no.kundeportal.support.PortalTest;
import no.kundeportal.support.Statements;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The main pages send a fixed, small number of statements, however many rows they show. */
@PortalTest
class StatementCountTest {

    @Autowired
    Visitors visitors;

    @Autowired
    Statements statements;

    @ParameterizedTest
    @CsvSource({
        "fjordbygg-admin, /, 7",
        "fjordbygg-admin, /pickups, 5",
        "fjordbygg-admin, /pickups?from=, 5",
        "fjordbygg-admin, /pickups.csv?from=, 4",
        "fjordbygg-admin, /pickups/history, 6",
        "fjordbygg-admin, /pickups/history.csv, 5",
        "fjordbygg-admin, /sites, 5",
        "fjordbygg-admin, /sites/1001, 5",
        "fjordbygg-admin, /fractions, 5",
        "fjordbygg-admin, /sites/1003, 6",
        "fjordbygg-admin, /schedule, 5",
        "fjordbygg-admin, /schedule?view=month, 5",
        "fjordbygg-admin, /schedule?site=1005, 6",
        "fjordbygg-admin, /schedule.csv, 4",
        "fjordbygg-admin, /statistics/mini, 6",
        "fjordbygg-admin, /statistics/standard, 6",
        "fjordbygg-admin, /statistics/maxi-extended?sort=kg, 6",
        "fjordbygg-admin, /statistics/maxi?unit=week&group=site&group=article, 6",
        "fjordbygg-admin, /invoices, 6",
        "fjordbygg-reader, /invoices?site=1001, 6",
        "fjordbygg-admin, /invoices.csv, 5",
        "fjordbygg-admin, /insight/volume, 6",
        "fjordbygg-admin, /analysis, 11",
        "fjordbygg-admin, /reports, 3",
        "fjordbygg-admin, /follow-up, 2",
        "fjordbygg-admin, /follow-up/hierarchy, 6",
        "fjordbygg-admin, /follow-up/hierarchy.csv, 4",
        "fjordbygg-admin, /follow-up/sectors, 5",
        "fjordbygg-admin, /follow-up/reconciliation, 6",
        "fjordbygg-admin, /follow-up/climate, 5",
        "drift, /operator/factors, 4",
        "fjordbygg-admin, /pickups/new?step=what&site=1001, 5",
        "anlegg-nord, /facility/orders, 4",
        "anlegg-nord, /facility/agreements, 3",
        "anlegg-nord, /facility/queue, 13",
        "fjordbygg-admin, /notices, 5",
        "fjordbygg-admin, /profile/notices, 6",
        "fjordbygg-admin, /tasks, 3",
        "support, /tasks, 3",
        "support, /tasks?status=done, 3",
        "fjordbygg-admin, /users, 4",
        "fjordbygg-admin, /users/audit, 3",
        "fjordbygg-admin, /profile/access, 5",
        "support, /users?customer=100001, 3",
        "support, /operator/audit, 3",
        "support, /operator/customers, 3",
        "support, /operator/customers/100001, 6",
        "drift, /operator/intake, 3",
        "drift, /operator/treatment, 5",
        "drift, /operator/treatment/TREVIRKE/NORD, 6"
    })
    void pageSendsFewStatements(String person, String address, int most) {
        visitors.as(person).opens(address);
        var sent = statements.of(
                () -> assertThat(visitors.as(person).opens(address).status()).isEqualTo(200));
        assertThat(sent).as(String.join("\n", sent)).isNotEmpty();
        var menu =
                sent.stream().filter(sql -> sql.contains("waiting from notice")).count();
        assertThat(menu).as("what is unread, for the menu of a member").isLessThanOrEqualTo(1);
        assertThat(sent.size() - menu).as(String.join("\n", sent)).isLessThanOrEqualTo(most);
    }
}
