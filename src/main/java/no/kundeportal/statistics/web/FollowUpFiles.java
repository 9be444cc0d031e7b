package no.kundeportal.statistics.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import no.kundeportal.document.Download;
import no.kundeportal.document.Pdf;
import no.kundeportal.document.Table;
import no.kundeportal.web.Words;
import no.kundeportal.web.chart.Pyramid;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A report as the file that its address asks for: rows to go on from, or paper with the figures of the page. */
@Component
class FollowUpFiles {

    private final Pdf pdf;
    private final Words words;

    FollowUpFiles(Pdf pdf, Words words) {
        this.pdf = pdf;
        this.words = words;
    }

    /**
     * @param report its key in messages, and the name of its paper
     * @param table of which paper takes the name and what it says of itself
     * @param figures those that stand on the page; only asked for paper
     */
    void send(
            String report,
            Table<?> table,
            Supplier<Map<String, ?>> figures,
            String ending,
            HttpServletResponse response) {
        if (!ending.equals("pdf")) {
            Download.send(table, ending, words.of("file.about"), response);
            return;
        }
        var model = new HashMap<String, Object>(figures.get());
        model.put("report", report);
        model.put("about", table.about());
        model.put("pyramid", Pyramid.PAPER);
        pdf.send(table.name(), "statistics/paper/" + report, model, LocaleContextHolder.getLocale(), response);
    }
}
