package no.kundeportal.statistics.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.statistics.DataRequests;
import no.kundeportal.statistics.SavedReports;
import no.kundeportal.web.Access;
import no.kundeportal.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What no report holds is asked for here. */
@Controller
@Access(Right.SEE)
class DataRequestController {

    public record DataRequestForm(
            @Nullable UUID report,
            @NotBlank @Size(max = 1000) @Nullable String missing,
            @Size(max = 1000) @Nullable String purpose) {}

    private final DataRequests requests;
    private final SavedReports reports;

    DataRequestController(DataRequests requests, SavedReports reports) {
        this.requests = requests;
        this.reports = reports;
    }

    @GetMapping("/reports/requests/new")
    String begin(Viewer viewer, @RequestParam(required = false) @Nullable UUID report, Model model) {
        model.addAttribute(new DataRequestForm(report, "", ""));
        return form(viewer, report, model);
    }

    @PostMapping("/reports/requests")
    String ask(Viewer viewer, @Valid DataRequestForm form, BindingResult errors, Model model) {
        var number = new String[1];
        if (!Forms.accepted(
                errors,
                () -> number[0] = requests.ask(
                        viewer,
                        form.report(),
                        Objects.requireNonNullElse(form.missing(), ""),
                        Objects.requireNonNullElse(form.purpose(), "")))) return form(viewer, form.report(), model);
        return "redirect:/tasks/" + number[0];
    }

    private String form(Viewer viewer, @Nullable UUID report, Model model) {
        if (report != null) model.addAttribute("saved", reports.find(viewer, report));
        return "statistics/data-request";
    }
}
