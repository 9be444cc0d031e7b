package no.kundeportal.statistics.web;

import java.util.Map;
import no.kundeportal.kernel.Period;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.statistics.SharedReports;
import no.kundeportal.statistics.SlipFilter;
import no.kundeportal.web.Access;
import no.kundeportal.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A report as it is now, made into an address for somebody without an account. */
@Controller
@Access(Right.SEE)
class ShareController {

    private static final String SHARE =
            "/follow-up/{report:year|esrs-e5|hierarchy|sectors|reconciliation|climate|tek17}/share";
    private static final String SHARE_COST = "/follow-up/{report:cost}/share";

    /** @param amounts asked only where a report also goes without them */
    public record ShareForm(
            @Nullable Integer days, @Nullable Boolean amounts) {}

    private final SharedReports shared;
    private final Snapshots snapshots;
    private final ReportFrame frame;

    ShareController(SharedReports shared, Snapshots snapshots, ReportFrame frame) {
        this.shared = shared;
        this.snapshots = snapshots;
        this.frame = frame;
    }

    @GetMapping(SHARE)
    String form(
            Viewer viewer,
            @PathVariable String report,
            @ModelAttribute("filter") SlipFilter filter,
            BindingResult errors,
            Model model) {
        model.addAttribute(new ShareForm(SharedReports.VALIDITIES.get(1), false));
        return page(viewer, report, filter, frame.required(filter, errors), model);
    }

    @GetMapping(SHARE_COST)
    @Access(Right.AMOUNTS)
    String costForm(
            Viewer viewer,
            @PathVariable String report,
            @ModelAttribute("filter") SlipFilter filter,
            BindingResult errors,
            Model model) {
        return form(viewer, report, filter, errors, model);
    }

    @PostMapping(SHARE)
    String share(
            Viewer viewer,
            @PathVariable String report,
            @ModelAttribute("filter") SlipFilter filter,
            BindingResult filterErrors,
            ShareForm form,
            BindingResult errors,
            @RequestParam Map<String, String> choices,
            Model model) {
        var period = frame.required(filter, filterErrors);
        var wanted = Boolean.TRUE.equals(form.amounts());
        // The answer shows the secret, since it is shown only once.
        Forms.accepted(
                errors,
                () -> model.addAttribute(
                        "secret",
                        shared.share(
                                viewer, snapshots.of(viewer, report, filter, period, choices, wanted), form.days())));
        return page(viewer, report, filter, period, model);
    }

    @PostMapping(SHARE_COST)
    @Access(Right.AMOUNTS)
    String shareCost(
            Viewer viewer,
            @PathVariable String report,
            @ModelAttribute("filter") SlipFilter filter,
            BindingResult filterErrors,
            ShareForm form,
            BindingResult errors,
            @RequestParam Map<String, String> choices,
            Model model) {
        return share(viewer, report, filter, filterErrors, form, errors, choices, model);
    }

    private String page(Viewer viewer, String report, SlipFilter filter, Period period, Model model) {
        model.addAttribute("report", report);
        model.addAttribute("period", period);
        model.addAttribute("narrowed", frame.chosen(viewer, filter));
        model.addAttribute("amounts", Snapshots.Amounts.in(viewer, report).name());
        model.addAttribute("validities", SharedReports.VALIDITIES);
        return "statistics/share";
    }
}
