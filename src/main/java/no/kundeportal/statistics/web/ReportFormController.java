package no.kundeportal.statistics.web;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.kundeportal.catalogue.Catalogue;
import no.kundeportal.customer.Sites;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.statistics.Dimension;
import no.kundeportal.statistics.PeriodUnit;
import no.kundeportal.statistics.Report;
import no.kundeportal.statistics.ReportSpan;
import no.kundeportal.statistics.SavedReports;
import no.kundeportal.statistics.SlipFilter;
import no.kundeportal.web.Access;
import no.kundeportal.web.Forms;
import no.kundeportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Making, changing, copying and deleting a report of one's own. */
@Controller
@Access(Right.SEE)
class ReportFormController {

    private static final String ID = "/reports/{id:[0-9a-f-]{36}}";

    private final SavedReports reports;
    private final Sites sites;
    private final Catalogue catalogue;
    private final Words words;
    private final LeftOut leftOut;

    ReportFormController(SavedReports reports, Sites sites, Catalogue catalogue, Words words, LeftOut leftOut) {
        this.reports = reports;
        this.sites = sites;
        this.catalogue = catalogue;
        this.words = words;
        this.leftOut = leftOut;
    }

    /** @param report from whose page the person comes, with its filter */
    @GetMapping("/reports/new")
    String begin(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String report,
            @ModelAttribute("grouping") GroupingForm grouping,
            @ModelAttribute("filter") SlipFilter filter,
            BindingResult errors,
            Model model) {
        var asked = report == null || report.isBlank() ? null : Report.named(report);
        model.addAttribute(ReportForm.begun(asked, grouping, errors.hasErrors() ? SlipFilter.none() : filter));
        return form(viewer, null, model);
    }

    @PostMapping("/reports")
    String create(
            Viewer viewer, @Valid ReportForm form, BindingResult errors, Model model, RedirectAttributes redirected) {
        var id = new UUID[1];
        if (!Forms.accepted(
                errors, () -> id[0] = reports.save(viewer, form.title(), form.toDefinition(), form.isShared())))
            return form(viewer, null, model);
        redirected.addFlashAttribute("done", "reports.saved");
        return "redirect:/reports/" + id[0];
    }

    @GetMapping(ID + "/change")
    String edit(Viewer viewer, @PathVariable UUID id, Model model) {
        model.addAttribute(ReportForm.of(reports.findOwn(viewer, id)));
        return form(viewer, id, model);
    }

    @PostMapping(ID)
    String change(
            Viewer viewer,
            @PathVariable UUID id,
            @Valid ReportForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirected) {
        var before = reports.findOwn(viewer, id).definition();
        var version = Objects.requireNonNullElse(form.version(), -1);
        if (!Forms.accepted(
                errors,
                () -> reports.change(
                        viewer,
                        id,
                        version,
                        form.title(),
                        LeftOut.keeping(viewer, before, form.toDefinition()),
                        form.isShared()))) return form(viewer, id, model);
        redirected.addFlashAttribute("done", "reports.saved");
        return "redirect:/reports/" + id;
    }

    @PostMapping(ID + "/copies")
    String copy(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirected) {
        var name = words.of("reports.copyOf", reports.find(viewer, id).name());
        var copy = reports.copy(viewer, id, name.substring(0, Math.min(80, name.length())));
        redirected.addFlashAttribute("done", "reports.copied");
        return "redirect:/reports/" + copy + "/change";
    }

    @GetMapping(ID + "/deletion")
    String confirm(Viewer viewer, @PathVariable UUID id, Model model) {
        model.addAttribute("saved", reports.findOwn(viewer, id));
        return "statistics/saved-deletion";
    }

    @PostMapping(ID + "/deletion")
    String delete(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirected) {
        reports.delete(viewer, id);
        redirected.addFlashAttribute("done", "reports.deleted");
        return "redirect:/reports";
    }

    private String form(Viewer viewer, @Nullable UUID id, Model model) {
        model.addAttribute("action", id == null ? "/reports" : "/reports/" + id);
        model.addAttribute(
                "leftOut",
                id == null
                        ? List.of()
                        : leftOut.of(viewer, reports.findOwn(viewer, id).definition()));
        model.addAttribute("columns", LeftOut.choosable(viewer));
        model.addAttribute("units", List.of(PeriodUnit.values()));
        model.addAttribute("dimensions", List.of(Dimension.values()));
        model.addAttribute("spans", Arrays.asList(ReportSpan.values()));
        model.addAttribute("sites", sites.of(viewer));
        model.addAttribute("articles", catalogue.articles());
        return "statistics/saved-form";
    }
}
