package no.kundeportal.statistics;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import no.kundeportal.kernel.CustomerNumber;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.mail.Letter;
import no.kundeportal.mail.Post;
import no.kundeportal.web.Viewers;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reports that come by e-mail every month: a link and never the figures, since what a letter holds stays readable when
 * the right to it is gone.
 */
@Service
@Transactional
public class MonthlyReports {

    private record Due(
            UUID report,
            UUID person,
            String customer,
            String name,
            @Nullable String email,
            @Nullable String language) {}

    private final SavedReports reports;
    private final JdbcClient database;
    private final Viewers viewers;
    private final Post post;
    private final Clock clock;

    MonthlyReports(SavedReports reports, JdbcClient database, Viewers viewers, Post post, Clock clock) {
        this.reports = reports;
        this.database = database;
        this.viewers = viewers;
        this.post = post;
        this.clock = clock;
    }

    public boolean isSubscribed(Viewer viewer, UUID report) {
        return database.sql(
                        "select exists (select 1 from report_subscription where report_id = :report and person_id = :person)")
                .param("report", report)
                .param("person", viewer.person())
                .query(Boolean.class)
                .single();
    }

    /** From the next month on: this month's day of sending may be over. */
    public void subscribe(Viewer viewer, UUID report) {
        reports.find(viewer, report);
        database.sql("""
                        insert into report_subscription (report_id, person_id, sent_month) values (:report, :person, :month)
                        on conflict do nothing
                        """)
                .param("report", report)
                .param("person", viewer.person())
                .param("month", month())
                .update();
    }

    /** Also from a report that is no longer shared with the reader. */
    public void unsubscribe(Viewer viewer, UUID report) {
        viewer.member();
        database.sql("delete from report_subscription where report_id = :report and person_id = :person")
                .param("report", report)
                .param("person", viewer.person())
                .update();
    }

    /** @return how many letters were written; none twice, however often and on however many nodes it runs */
    int send() {
        return (int) due().stream().filter(this::send).count();
    }

    private List<Due> due() {
        return database.sql("""
                        select s.report_id, s.person_id, r.customer_number, r.name, p.email, p.language
                        from report_subscription s join saved_report r on r.id = s.report_id join person p on p.id = s.person_id
                        where s.sent_month < :month order by s.report_id, s.person_id
                        """)
                .param("month", month())
                .query((row, i) -> new Due(
                        row.getObject("report_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("customer_number"),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("language")))
                .list();
    }

    /** Whoever may no longer see the report gets none, and is asked again next month. */
    private boolean send(Due due) {
        var claimed = database.sql("""
                        update report_subscription set sent_month = :month
                        where report_id = :report and person_id = :person and sent_month < :month
                        """)
                .param("month", month())
                .param("report", due.report())
                .param("person", due.person())
                .update();
        var email = due.email();
        if (claimed == 0 || email == null) return false;
        var reader = viewers.member(due.person(), new CustomerNumber(due.customer()));
        if (reader.isEmpty()
                || reports.of(reader.get()).stream().noneMatch(row -> row.id().equals(due.report()))) return false;
        post.send(new Letter(
                "monthlyReport",
                email,
                due.language(),
                List.of(due.name(), reader.get().member().title()),
                "/reports/" + due.report(),
                null));
        return true;
    }

    private LocalDate month() {
        return LocalDate.now(clock).withDayOfMonth(1);
    }

    /** Asked every morning, so that a portal that was away on the first sends it later. */
    @Configuration
    static class Job {

        /** Found only when it runs: whoever writes letters needs the scheduler, which is made of its tasks. */
        @Bean
        RecurringTask<Void> sendMonthlyReports(ObjectProvider<MonthlyReports> reports) {
            return Tasks.recurring("monthly-reports", Schedules.daily(ZoneId.of("Europe/Oslo"), LocalTime.of(6, 20)))
                    .execute((instance, context) -> reports.getObject().send());
        }
    }
}
