package no.kundeportal.statistics.web;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import no.kundeportal.document.Download;
import no.kundeportal.document.Table;
import no.kundeportal.kernel.CustomerNumber;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.statistics.ReportDefinition;
import no.kundeportal.statistics.ReportFile;
import no.kundeportal.statistics.ReportFiles;
import no.kundeportal.web.Formats;
import no.kundeportal.web.Languages;
import no.kundeportal.web.Viewers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** Makes a large file with the rights that its owner has now, in the owner's language. */
@Component
class ReportFileMaker {

    private static final Logger log = LoggerFactory.getLogger(ReportFileMaker.class);
    private static final int EVERY = 1_000;

    private static class Cancelled extends RuntimeException {}

    private final ReportFiles files;
    private final StatisticsTables tables;
    private final Viewers viewers;
    private final Formats formats;
    private final Clock clock;

    ReportFileMaker(ReportFiles files, StatisticsTables tables, Viewers viewers, Formats formats, Clock clock) {
        this.files = files;
        this.tables = tables;
        this.viewers = viewers;
        this.formats = formats;
        this.clock = clock;
    }

    void make(UUID id) {
        var file = files.toMake(id);
        if (file.isEmpty()) return;
        try {
            var viewer = viewers.member(
                    file.get().person(), new CustomerNumber(file.get().customer()));
            if (viewer.isEmpty() || file.get().cancelling()) files.end(id, ReportFile.State.CANCELLED);
            else make(file.get(), viewer.get());
        } catch (Cancelled e) {
            files.end(id, ReportFile.State.CANCELLED);
        } catch (TransientDataAccessException
                | DataAccessResourceFailureException
                | CannotCreateTransactionException e) {
            // The database was away: the scheduler tries again, here or on another node.
            throw e;
        } catch (Exception e) {
            log.error("Report file {} failed", id, e);
            files.end(id, ReportFile.State.FAILED);
        }
    }

    private void make(ReportFile file, Viewer viewer) throws IOException {
        var made = Files.createTempFile("report-", "." + file.ending());
        try {
            var rows = new long[1];
            try (var out = new BufferedOutputStream(Files.newOutputStream(made))) {
                formats.in(Languages.localeOf(viewer.language()), () -> {
                    var definition = ReportDefinition.parse(file.definition());
                    var asked = new ReportPages.Selection(
                            LeftOut.shown(viewer, definition.columns()),
                            definition.filter(),
                            definition.period(LocalDate.now(clock)),
                            definition.grouping());
                    var table = counted(tables.of(viewer, file.title(), "rapport", asked), file.id(), rows);
                    Download.write(table, file.ending(), tables.aboutTitle(), out);
                    return "";
                });
            }
            try (var in = new BufferedInputStream(Files.newInputStream(made))) {
                files.keep(file.id(), in, rows[0]);
            }
        } finally {
            Files.deleteIfExists(made);
        }
    }

    private <T> Table<T> counted(Table<T> table, UUID id, long[] rows) {
        return new Table<>(
                table.name(),
                table.title(),
                table.columns(),
                table.about(),
                sink -> table.rows().each(row -> {
                    sink.accept(row);
                    if (++rows[0] % EVERY == 0 && !files.progress(id, rows[0])) throw new Cancelled();
                }),
                table.chart());
    }
}
