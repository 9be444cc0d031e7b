package no.kundeportal.statistics;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kundeportal.account.Audit;
import no.kundeportal.account.AuditKind;
import no.kundeportal.customer.Sites;
import no.kundeportal.kernel.AccessChanged;
import no.kundeportal.kernel.CustomerNumber;
import no.kundeportal.kernel.PersonRemoved;
import no.kundeportal.kernel.PersonalRecords;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.web.Viewers;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How sharing ends: by hand, with its days, or when the maker may no longer see what is shown. The last is asked with every
 * change of access, at every opening and each night, so that none can be forgotten.
 */
@Component
@Transactional
public class SharingEnds implements PersonalRecords {

    /** So long a link that is over says so; after that it is unknown. */
    static final Duration TOLD = Duration.ofDays(180);

    private record Maker(UUID person, String customer) {}

    private record Ended(UUID person, String customer, String name) {}

    private static final String RUNNING = " withdrawn_at is null and expires_at > :now ";
    private static final String MAKERS =
            "select distinct person_id person, customer_number customer from shared_report where" + RUNNING;

    private final JdbcClient database;
    private final Viewers viewers;
    private final Audit audit;
    private final Clock clock;

    SharingEnds(JdbcClient database, Viewers viewers, Audit audit, Clock clock) {
        this.database = database;
        this.viewers = viewers;
        this.audit = audit;
        this.clock = clock;
    }

    void end(UUID id) {
        record(end("id = :id", Map.of("id", id)));
    }

    /** Brought to light by whoever has the link, who has not ended it: the change of access stands in the record. */
    void endWhatMayNotBeSeen(byte[] hash) {
        endOf("and hash = :which", hash);
    }

    @EventListener
    void follow(AccessChanged event) {
        record(endOf("and person_id = :which", event.person()));
    }

    @EventListener
    void follow(PersonRemoved event) {
        record(endOf("and person_id = :which", event.person()));
    }

    private List<Ended> endOf(String condition, Object which) {
        return database
                .sql(MAKERS + condition)
                .param("now", OffsetDateTime.now(clock))
                .param("which", which)
                .query(Maker.class)
                .list()
                .stream()
                .flatMap(maker -> endWhatMayNotBeSeen(maker).stream())
                .toList();
    }

    private List<Ended> endWhatMayNotBeSeen(Maker maker) {
        var viewer = viewers.member(maker.person(), new CustomerNumber(maker.customer()));
        var mayNot = """
                person_id = :person and customer_number = :customer
                and not (:member and (:amounts or not economy) and sites <@ cast(:sites as text[]))
                """;
        return end(
                mayNot,
                Map.of(
                        "person",
                        maker.person(),
                        "customer",
                        maker.customer(),
                        "member",
                        viewer.isPresent(),
                        "amounts",
                        viewer.filter(Viewer::seesAmounts).isPresent(),
                        "sites",
                        viewer.map(Sites::keysOf).orElse(new String[0])));
    }

    private List<Ended> end(String condition, Map<String, Object> values) {
        var params = new HashMap<>(values);
        params.put("now", OffsetDateTime.now(clock));
        return database.sql("update shared_report set withdrawn_at = :now, pdf = null, xlsx = null where" + RUNNING
                        + "and " + condition + " returning person_id person, customer_number customer, name")
                .params(params)
                .query(Ended.class)
                .list();
    }

    private void record(List<Ended> ended) {
        viewers.current()
                .ifPresent(by -> ended.forEach(each -> audit.record(
                        AuditKind.SHARING_ENDED, by, each.person(), new CustomerNumber(each.customer()), each.name())));
    }

    /** Each night: files of what is over go at once, the rows when nobody asks any more. */
    public void expire() {
        endOf("and :which", true);
        database.sql("update shared_report set pdf = null, xlsx = null where expires_at <= :now and pdf is not null")
                .param("now", OffsetDateTime.now(clock))
                .update();
        database.sql("delete from shared_report where expires_at <= :before")
                .param("before", OffsetDateTime.now(clock).minus(TOLD))
                .update();
    }

    @Override
    public String name() {
        return "sharedReports";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Map<String, Object>> of(UUID person) {
        return database.sql("""
                        select customer_number, name, made_at::text, expires_at::text, withdrawn_at::text, opened, opened_at::text
                        from shared_report where person_id = :person order by made_at
                        """).param("person", person).query().listOfRows();
    }
}
