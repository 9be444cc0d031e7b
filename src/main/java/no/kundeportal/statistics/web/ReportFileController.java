package no.kundeportal.statistics.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import no.kundeportal.document.Download;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.statistics.ReportDefinition;
import no.kundeportal.statistics.ReportFiles;
import no.kundeportal.statistics.Statistics;
import no.kundeportal.web.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Large files: asked for, waited for, cancelled, fetched. */
@Controller
@Access(Right.SEE)
class ReportFileController {

    private static final String ID = "/reports/files/{id:[0-9a-f-]{36}}";

    private final ReportFiles files;
    private final Statistics statistics;
    private final Clock clock;

    ReportFileController(ReportFiles files, Statistics statistics, Clock clock) {
        this.files = files;
        this.statistics = statistics;
        this.clock = clock;
    }

    @GetMapping("/reports/files")
    String index(Viewer viewer, Model model) {
        model.addAttribute("files", files.of(viewer));
        model.addAttribute("kept", ReportFiles.KEPT.toDays());
        return "statistics/files";
    }

    /** Where a download leads that is too large to be waited for. */
    @GetMapping("/reports/files/new")
    String begin(
            Viewer viewer,
            @RequestParam String title,
            @RequestParam String ending,
            @RequestParam String definition,
            Model model) {
        model.addAttribute("title", title);
        model.addAttribute("ending", ending);
        model.addAttribute("definition", definition);
        model.addAttribute("rows", rows(viewer, parsed(definition)));
        model.addAttribute("kept", ReportFiles.KEPT.toDays());
        return "statistics/file-new";
    }

    @PostMapping("/reports/files")
    String ask(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String title,
            @RequestParam(required = false) @Nullable String ending,
            @RequestParam(required = false) @Nullable String definition) {
        if (title == null || title.isBlank() || title.length() > 100) throw new NotFound();
        if (ending == null || !ending.matches("xlsx|csv")) throw new NotFound();
        var asked = parsed(definition);
        return "redirect:/reports/files/" + files.ask(viewer, title, asked, ending, rows(viewer, asked));
    }

    @GetMapping(ID)
    String show(Viewer viewer, @PathVariable UUID id, Model model) {
        model.addAttribute("file", files.find(viewer, id));
        return "statistics/file";
    }

    /** The part of the page that changes; once the file is there, the whole page is asked for anew. */
    @GetMapping(ID + "/progress")
    String progress(Viewer viewer, @PathVariable UUID id, Model model, HttpServletResponse response) {
        var file = files.find(viewer, id);
        model.addAttribute("file", file);
        if (!file.isUnderway()) response.setHeader("HX-Refresh", "true");
        return "statistics/file :: making";
    }

    @PostMapping(ID + "/cancellation")
    String cancel(Viewer viewer, @PathVariable UUID id) {
        files.cancel(viewer, id);
        return "redirect:/reports/files/" + id;
    }

    @GetMapping(ID + ".{ending:xlsx|csv}")
    void fetch(Viewer viewer, @PathVariable UUID id, @PathVariable String ending, HttpServletResponse response)
            throws IOException {
        var file = files.find(viewer, id);
        if (!file.isReady() || !file.ending().equals(ending)) throw new NotFound();
        Download.name(file.title(), ending, response);
        files.write(viewer, id, response.getOutputStream());
    }

    private static ReportDefinition parsed(@Nullable String definition) {
        if (definition == null) throw new NotFound();
        try {
            return ReportDefinition.parse(definition);
        } catch (RuntimeException e) {
            throw new NotFound();
        }
    }

    private long rows(Viewer viewer, ReportDefinition definition) {
        return statistics
                .volume(viewer, definition.filter(), definition.period(LocalDate.now(clock)))
                .total()
                .slips();
    }
}
