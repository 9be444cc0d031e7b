package no.kundeportal.account.web;

import java.util.List;
import java.util.function.Function;
import no.kundeportal.account.AuditFilter;
import no.kundeportal.account.AuditLog;
import no.kundeportal.account.AuditRow;
import no.kundeportal.document.Table;
import no.kundeportal.document.Table.Column;
import no.kundeportal.document.Table.Fact;
import no.kundeportal.document.Table.Kind;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.web.Formats;
import no.kundeportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The record as a file: the rows that the page shows, all pages of them. */
@Component
class AuditTable {

    private final AuditLog log;
    private final AuditWords auditWords;
    private final Words words;
    private final Formats formats;

    AuditTable(AuditLog log, AuditWords auditWords, Words words, Formats formats) {
        this.log = log;
        this.auditWords = auditWords;
        this.words = words;
        this.formats = formats;
    }

    Table<AuditRow> of(Viewer viewer, AuditFilter filter) {
        var columns = List.<Column<AuditRow>>of(
                new Column<>(words.of("audit.at"), Kind.TIME, row -> formats.local(row.at())),
                column("audit.kind", row -> words.of(row.kind())),
                column("audit.who", AuditRow::userId),
                column("audit.about", AuditRow::about),
                column("audit.customer", AuditRow::customerNumber),
                column("audit.address", AuditRow::address),
                column("audit.detail", auditWords::detail));
        return new Table<>(
                words.of("audit.file"),
                words.of("audit.title"),
                columns,
                List.of(
                        new Fact(words.of("file.for"), viewer.standing().title()),
                        new Fact(words.of("filter.from"), filter.from() == null ? "–" : formats.date(filter.from())),
                        new Fact(words.of("filter.to"), filter.to() == null ? "–" : formats.date(filter.to())),
                        new Fact(words.of("file.madeAt"), formats.now())),
                sink -> log.each(viewer, filter, sink));
    }

    String aboutTitle() {
        return words.of("file.about");
    }

    private Column<AuditRow> column(String key, Function<AuditRow, @Nullable Object> value) {
        return new Column<>(words.of(key), Kind.TEXT, value);
    }
}
