package no.kundeportal.statistics.web;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import no.kundeportal.statistics.ReportFiles;
import no.kundeportal.statistics.SharingEnds;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Large files are made on one node; one that dies is followed by another that begins anew. What was kept goes by night. */
@Configuration
class ReportFileJobs {

    /** Found only when it runs: whoever asks for files needs the scheduler, which is made of its tasks. */
    @Bean
    OneTimeTask<Void> reportFileMaking(ObjectProvider<ReportFileMaker> maker) {
        return Tasks.oneTime("report-file")
                .execute((instance, context) -> maker.getObject().make(UUID.fromString(instance.getId())));
    }

    @Bean
    RecurringTask<Void> expireReportFiles(ObjectProvider<ReportFiles> files) {
        return Tasks.recurring("report-file-expiry", Schedules.daily(ZoneId.of("Europe/Oslo"), LocalTime.of(3, 50)))
                .execute((instance, context) -> files.getObject().expire());
    }

    @Bean
    RecurringTask<Void> expireSharedReports(ObjectProvider<SharingEnds> ends) {
        return Tasks.recurring("shared-report-expiry", Schedules.daily(ZoneId.of("Europe/Oslo"), LocalTime.of(3, 55)))
                .execute((instance, context) -> ends.getObject().expire());
    }
}
