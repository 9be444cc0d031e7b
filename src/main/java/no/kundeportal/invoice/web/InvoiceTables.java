package no.kundeportal.invoice.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import no.kundeportal.document.Table;
import no.kundeportal.document.Table.Column;
import no.kundeportal.document.Table.Fact;
import no.kundeportal.document.Table.Kind;
import no.kundeportal.invoice.Invoice;
import no.kundeportal.invoice.InvoiceFilter;
import no.kundeportal.invoice.InvoiceLine;
import no.kundeportal.invoice.InvoiceLines;
import no.kundeportal.invoice.InvoiceList;
import no.kundeportal.invoice.InvoiceRow;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.web.Formats;
import no.kundeportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list, and the lines of one invoice, as files: the rows that the pages show, all of them. */
@Component
class InvoiceTables {

    private final InvoiceList list;
    private final InvoiceLines lines;
    private final Words words;
    private final Formats formats;

    InvoiceTables(InvoiceList list, InvoiceLines lines, Words words, Formats formats) {
        this.list = list;
        this.lines = lines;
        this.words = words;
        this.formats = formats;
    }

    Table<InvoiceRow> list(Viewer viewer, InvoiceFilter filter) {
        var columns = List.<Column<InvoiceRow>>of(
                column("number", Kind.TEXT, InvoiceRow::number),
                column("kind", Kind.TEXT, row -> words.of(row.kind())),
                column("issuedOn", Kind.DATE, InvoiceRow::issuedOn),
                column("dueOn", Kind.DATE, InvoiceRow::dueOn),
                column("amount", Kind.AMOUNT, InvoiceRow::amount),
                column("currency", Kind.TEXT, InvoiceRow::currency),
                column("partial", Kind.TEXT, row -> row.partial() ? words.of("invoice.partial.short") : null),
                column("credits", Kind.TEXT, InvoiceRow::credits),
                column("reference", Kind.TEXT, InvoiceRow::reference));
        var facts = factsFor(viewer);
        facts.add(new Fact(words.of("filter.from"), filter.from() == null ? "–" : formats.date(filter.from())));
        facts.add(new Fact(words.of("filter.to"), filter.to() == null ? "–" : formats.date(filter.to())));
        facts.add(new Fact(
                words.of("invoice.field.kind"),
                joined(filter.kind().stream().map(words::of).toList())));
        facts.add(new Fact(words.of("filter.site"), joined(filter.site())));
        if (!filter.q().isEmpty()) facts.add(new Fact(words.of("invoice.q"), filter.q()));
        return new Table<>(
                words.of("invoice.file"),
                words.of("invoice.title"),
                columns,
                finished(facts),
                sink -> list.each(viewer, filter, sink));
    }

    Table<InvoiceLine> lines(Viewer viewer, Invoice invoice) {
        var columns = List.<Column<InvoiceLine>>of(
                column("line", Kind.COUNT, InvoiceLine::position),
                column("day", Kind.DATE, InvoiceLine::weighedOn),
                column("text", Kind.TEXT, InvoiceLine::text),
                column("siteNumber", Kind.TEXT, InvoiceLine::siteNumber),
                column("site", Kind.TEXT, InvoiceLine::siteName),
                column("article", Kind.TEXT, row -> Objects.toString(row.article(), null)),
                column("fee", Kind.TEXT, row -> row.fee() == null ? null : words.of(row.fee())),
                column("quantity", Kind.WEIGHT, InvoiceLine::quantity),
                column("unit", Kind.TEXT, InvoiceLine::unit),
                column("unitPrice", Kind.AMOUNT, InvoiceLine::unitPrice),
                new Column<>(words.of("statistics.field.amount", invoice.currency()), Kind.AMOUNT, InvoiceLine::amount),
                column(
                        "slip",
                        Kind.TEXT,
                        row -> row.slipNumber() == null ? null : row.slipFacility() + "/" + row.slipNumber()),
                column("order", Kind.TEXT, InvoiceLine::orderNumber));
        var facts = factsFor(viewer);
        facts.add(new Fact(words.of(invoice.kind()), invoice.number()));
        facts.add(new Fact(words.of("invoice.field.issuedOn"), formats.date(invoice.issuedOn())));
        if (invoice.isPartial())
            facts.add(new Fact(
                    words.of("invoice.field.partial"),
                    words.of("invoice.partial", formats.count(invoice.seen()), formats.count(invoice.lines()))));
        return new Table<>(
                invoice.number(),
                words.of(invoice.kind()) + " " + invoice.number(),
                columns,
                finished(facts),
                sink -> lines.each(viewer, invoice, sink));
    }

    String aboutTitle() {
        return words.of("file.about");
    }

    private List<Fact> factsFor(Viewer viewer) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(words.of("file.for"), viewer.member().title() + " (" + viewer.customer() + ")"));
        return facts;
    }

    private List<Fact> finished(List<Fact> facts) {
        facts.add(new Fact(words.of("statistics.about.amounts"), words.of("invoice.about.amounts")));
        facts.add(new Fact(words.of("file.madeAt"), formats.now()));
        return facts;
    }

    private <T> Column<T> column(String key, Kind kind, Function<T, @Nullable Object> value) {
        return new Column<>(words.of("invoice.field." + key), kind, value);
    }

    private String joined(List<String> chosen) {
        return chosen.isEmpty() ? words.of("filter.all") : String.join(", ", chosen);
    }
}
