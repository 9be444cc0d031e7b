package no.kundeportal.statistics.web;

import static no.kundeportal.support.Demonstration.FJORDBYGG_ADMIN;
import static no.kundeportal.support.Demonstration.FJORDBYGG_READER;

import java.util.Locale;
import java.util.Map;
import no.kundeportal.account.Secrets;
import no.kundeportal.kernel.CustomerNumber;
import no.kundeportal.statistics.SharedReports;
import no.kundeportal.statistics.SlipFilter;
import no.kundeportal.support.Visitors;
import no.kundeportal.web.Formats;
import no.kundeportal.web.Viewers;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Two reports that the demonstration shares, one of them until yesterday. Their files are made by the portal, as no script could. */
@TestComponent
public class DemonstrationShares {

    public static final String RUNNING = secret("delt-rapport-som-kan-aapnes");
    public static final String EXPIRED = secret("delt-rapport-som-har-gaatt-ut");

    private final SharedReports shared;
    private final Snapshots snapshots;
    private final Viewers viewers;
    private final Formats formats;
    private final JdbcClient database;

    DemonstrationShares(
            SharedReports shared, Snapshots snapshots, Viewers viewers, Formats formats, JdbcClient database) {
        this.shared = shared;
        this.snapshots = snapshots;
        this.viewers = viewers;
        this.formats = formats;
        this.database = database;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    @Transactional
    void share() {
        if (database.sql("select exists (select 1 from shared_report)")
                .query(Boolean.class)
                .single()) return;
        share(FJORDBYGG_ADMIN, "year", RUNNING);
        share(FJORDBYGG_READER, "hierarchy", EXPIRED);
        database.sql("""
                        update shared_report set made_at = made_at - interval '31 days', expires_at = expires_at - interval '31 days',
                          opened = 3, opened_at = made_at - interval '20 days', pdf = null, xlsx = null
                        where hash = :hash
                        """).param("hash", Secrets.hash(EXPIRED)).update();
    }

    private void share(String userId, String report, String secret) {
        var viewer = viewers.member(Visitors.idOf(userId), new CustomerNumber("100001"))
                .orElseThrow();
        var made = formats.in(Locale.forLanguageTag("nb-NO"), () -> {
            var filter = SlipFilter.none();
            return shared.share(
                    viewer, snapshots.of(viewer, report, filter, filter.period(formats.today()), Map.of(), false), 30);
        });
        database.sql("update shared_report set hash = :hash where hash = :made")
                .param("hash", Secrets.hash(secret))
                .param("made", Secrets.hash(made))
                .update();
    }

    private static String secret(String words) {
        return words + "-".repeat(43 - words.length());
    }
}
