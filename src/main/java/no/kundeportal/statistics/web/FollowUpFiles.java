package no.kundeportal.statistics.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import no.kundeportal.document.Download;
import no.kundeportal.document.Pdf;
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

    void send(FollowUpPaper paper, String ending, HttpServletResponse response) {
        if (ending.equals("pdf"))
            pdf.send(paper.table().name(), template(paper), model(paper), LocaleContextHolder.getLocale(), response);
        else Download.send(paper.table(), ending, words.of("file.about"), response);
    }

    /** To keep, not to send: the same files. */
    byte[] made(FollowUpPaper paper, String ending) {
        var file = new ByteArrayOutputStream();
        if (ending.equals("pdf")) pdf.write(template(paper), model(paper), LocaleContextHolder.getLocale(), file);
        else Download.write(paper.table(), ending, words.of("file.about"), file);
        return file.toByteArray();
    }

    private static String template(FollowUpPaper paper) {
        return "statistics/paper/" + paper.report();
    }

    private static Map<String, ?> model(FollowUpPaper paper) {
        var model = new HashMap<String, Object>(paper.figures().get());
        model.put("report", paper.report());
        model.put("about", paper.table().about());
        model.put("pyramid", Pyramid.PAPER);
        return model;
    }
}
