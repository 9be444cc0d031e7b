package no.kundeportal.statistics.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import no.kundeportal.document.Download;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.statistics.ReportDefinition;
import no.kundeportal.statistics.ReportFiles;
import no.kundeportal.statistics.ReportSpan;
import no.kundeportal.statistics.SlipFilter;
import no.kundeportal.statistics.Statistics;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Sends a report as a file at once, or leads to where a large one is made in the background. */
@Component
class Downloads {

    private final Statistics statistics;
    private final StatisticsTables tables;

    Downloads(Statistics statistics, StatisticsTables tables) {
        this.statistics = statistics;
        this.tables = tables;
    }

    void send(
            Viewer viewer,
            String title,
            String file,
            ReportPages.Selection asked,
            String ending,
            HttpServletResponse response) {
        if (asked.grouping().isNone() && isLarge(viewer, asked)) lead(title, ending, asked, response);
        else Download.send(tables.of(viewer, title, file, asked), ending, tables.aboutTitle(), response);
    }

    private boolean isLarge(Viewer viewer, ReportPages.Selection asked) {
        return statistics.volume(viewer, asked.filter(), asked.period()).total().slips() > ReportFiles.AT_ONCE;
    }

    private static void lead(String title, String ending, ReportPages.Selection asked, HttpServletResponse response) {
        var filter = asked.filter();
        var dated = new SlipFilter(
                asked.period().from(),
                asked.period().to(),
                filter.site(),
                filter.article(),
                filter.fraction(),
                filter.wasteCode(),
                filter.facility(),
                filter.container(),
                filter.hazardous());
        var definition = new ReportDefinition(asked.columns(), asked.grouping(), ReportSpan.FIXED, dated);
        try {
            response.sendRedirect(UriComponentsBuilder.fromPath("/reports/files/new")
                    .queryParam("title", "{title}")
                    .queryParam("ending", "{ending}")
                    .queryParam("definition", "{definition}")
                    .encode()
                    .buildAndExpand(title, ending, definition.query())
                    .toUriString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
