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
        "fjordbygg-admin, /, 8",
        "fjordbygg-admin, /pickups, 6",
        "fjordbygg-admin, /pickups?from=, 6",
        "fjordbygg-admin, /pickups.csv?from=, 4",
        "fjordbygg-admin, /pickups/history, 7",
        "fjordbygg-admin, /pickups/history.csv, 5",
        "fjordbygg-admin, /sites, 6",
        "fjordbygg-admin, /sites/1001, 6",
        "fjordbygg-admin, /fractions, 6",
        "fjordbygg-admin, /sites/1003, 7",
        "fjordbygg-admin, /schedule, 6",
        "fjordbygg-admin, /schedule?view=month, 6",
        "fjordbygg-admin, /schedule?site=1005, 7",
        "fjordbygg-admin, /schedule.csv, 4",
        "fjordbygg-admin, /statistics/mini, 7",
        "fjordbygg-admin, /statistics/standard, 7",
        "fjordbygg-admin, /statistics/maxi-extended?sort=kg, 7",
        "fjordbygg-admin, /statistics/maxi?unit=week&group=site&group=article, 7",
        "fjordbygg-admin, /invoices, 7",
        "fjordbygg-reader, /invoices?site=1001, 7",
        "fjordbygg-admin, /invoices.csv, 5",
        "fjordbygg-admin, /insight/volume, 7",
        "fjordbygg-admin, /analysis, 12",
        "fjordbygg-admin, /reports, 4",
        "fjordbygg-admin, /reports/shared, 4",
        "fjordbygg-admin, /follow-up/hierarchy/share, 4",
        "fjordbygg-admin, /follow-up, 3",
        "fjordbygg-admin, /follow-up/hierarchy, 7",
        "fjordbygg-admin, /follow-up/hierarchy.csv, 4",
        "fjordbygg-admin, /follow-up/sectors, 6",
        "fjordbygg-admin, /follow-up/reconciliation, 8",
        "fjordbygg-admin, /follow-up/climate, 6",
        "fjordbygg-admin, /follow-up/cost, 7",
        "fjordbygg-admin, /follow-up/esrs-e5, 7",
        "fjordbygg-admin, /follow-up/tek17, 5",
        "fjordbygg-admin, /follow-up/tek17?project=54a56995-766f-ed5b-4efa-133bf9b2cc91, 8",
        "fjordbygg-admin, /follow-up/tek17.pdf?project=54a56995-766f-ed5b-4efa-133bf9b2cc91, 9",
        "fjordbygg-admin, /projects/new, 4",
        "fjordbygg-admin, /follow-up/year, 14",
        "fjordbygg-orderer, /follow-up/year.pdf, 10",
        "fjordbygg-admin, /follow-up/cost.pdf, 5",
        "drift, /operator/factors, 5",
        "drift, /operator/articles, 4",
        "drift, /operator/sites/1001, 9",
        "drift, /operator/facilities, 4",
        "fjordbygg-admin, /pickups/new?step=what&site=1001, 6",
        "anlegg-nord, /facility/orders, 5",
        "anlegg-nord, /facility/agreements, 4",
        "anlegg-nord, /facility/queue, 14",
        "fjordbygg-admin, /notices, 6",
        "fjordbygg-admin, /profile/notices, 7",
        "fjordbygg-admin, /tasks, 4",
        "support, /tasks, 5",
        "support, /tasks/templates, 4",
        "support, /tasks/answer-times, 4",
        "support, /tasks?status=done, 4",
        "fjordbygg-admin, /users, 5",
        "fjordbygg-admin, /users/audit, 4",
        "fjordbygg-admin, /profile/access, 6",
        "support, /users?customer=100001, 4",
        "support, /operator/audit, 4",
        "support, /operator/customers, 4",
        "support, /operator/customers/100001, 7",
        "drift, /operator/intake, 4",
        "drift, /operator/treatment, 6",
        "drift, /operator/treatment/TREVIRKE/NORD, 7",
        "anlegg-nord, /facility/plan, 5",
        "anlegg-nord, /facility/plan?view=week, 5",
        "anlegg-nord, /facility/plan.csv, 5",
        "anlegg-nord, /facility/plan/print, 5",
        "anlegg-nord, /facility/vehicles, 4",
        "anlegg-nord, /facility/queue/count, 3",
        "anlegg-nord, /facility/queue/news?since=2026-01-01T00:00:00Z, 4",
        "fjordbygg-admin, /pickups/quick?site=1001, 8",
        "fjordbygg-admin, /search?q=gips, 16",
        "fjordbygg-admin, /support/contact?page=/schedule, 4"
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
