package no.kundeportal.invoice.web;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.kundeportal.document.Pdf;
import no.kundeportal.invoice.Invoice;
import no.kundeportal.invoice.InvoiceLine;
import no.kundeportal.invoice.InvoiceLines;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** An invoice on paper: what the page says of it, and its lines site by site. */
@Component
class InvoicePaper {

    /** Beyond so many lines a person reads the spreadsheet. */
    private static final int MOST = 3_000;

    /** @param name of the site; null for what belongs to none */
    record Place(@Nullable String name, List<InvoiceLine> lines) {
        public BigDecimal amount() {
            return lines.stream().map(InvoiceLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    private final Pdf pdf;
    private final InvoiceLines lines;

    InvoicePaper(Pdf pdf, InvoiceLines lines) {
        this.pdf = pdf;
        this.lines = lines;
    }

    void send(Viewer viewer, Invoice invoice, HttpServletResponse response) {
        var model = Map.<String, Object>of(
                "invoice", invoice, "places", places(viewer, invoice), "cut", invoice.seen() > MOST, "most", MOST);
        pdf.send(invoice.number(), "invoice/paper", model, LocaleContextHolder.getLocale(), response);
    }

    private List<Place> places(Viewer viewer, Invoice invoice) {
        var places = new ArrayList<Place>();
        lines.first(viewer, invoice, MOST).forEach(line -> {
            if (places.isEmpty() || !Objects.equals(places.getLast().name(), line.siteName()))
                places.add(new Place(line.siteName(), new ArrayList<>()));
            places.getLast().lines().add(line);
        });
        return places;
    }
}
