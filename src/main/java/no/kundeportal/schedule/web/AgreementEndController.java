package no.kundeportal.schedule.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import no.kundeportal.catalogue.Catalogue;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.schedule.Agreements;
import no.kundeportal.web.Access;
import no.kundeportal.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One agreement with what it has planned, and its end. */
@Controller
@Access(Right.AGREEMENTS)
class AgreementEndController {

    private static final String ONE = "/facility/agreements/{number:A-\\d{4,}}";

    record AgreementEndForm(
            @NotNull @Nullable Integer version,
            @NotNull @Nullable LocalDate lastDay,
            @NotBlank @Size(max = 1000) @Nullable String reason) {}

    private final Agreements agreements;
    private final Catalogue catalogue;
    private final Clock clock;

    AgreementEndController(Agreements agreements, Catalogue catalogue, Clock clock) {
        this.agreements = agreements;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping(ONE)
    String show(Viewer viewer, @PathVariable String number, Model model) {
        var agreement = agreements.find(viewer, number);
        model.addAttribute(
                "agreementEndForm", new AgreementEndForm(agreement.currentVersion(), LocalDate.now(clock), ""));
        return page(viewer, number, model);
    }

    @PostMapping(ONE + "/ending")
    String end(
            Viewer viewer,
            @PathVariable String number,
            @Valid AgreementEndForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes then) {
        agreements.find(viewer, number);
        if (!Forms.accepted(
                errors,
                () -> agreements.end(
                        viewer,
                        number,
                        Objects.requireNonNull(form.version()),
                        Objects.requireNonNull(form.lastDay()),
                        Objects.requireNonNull(form.reason()).strip()))) return page(viewer, number, model);
        then.addFlashAttribute("done", "agreement.ended");
        return "redirect:/facility/agreements/" + number;
    }

    private String page(Viewer viewer, String number, Model model) {
        var agreement = agreements.find(viewer, number);
        model.addAttribute("agreement", agreement);
        model.addAttribute("site", agreements.siteOf(viewer, agreement.site()));
        model.addAttribute(
                "article", catalogue.article(agreement.terms().article()).orElseThrow());
        model.addAttribute("opens", viewer.may(Right.FACILITY));
        model.addAttribute("coming", agreements.coming(agreement));
        model.addAttribute("isOver", agreement.isOver(LocalDate.now(clock)));
        return "schedule/agreement";
    }
}
