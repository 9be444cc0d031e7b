package no.kundeportal.pickup.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import no.kundeportal.catalogue.Catalogue;
import no.kundeportal.customer.Sites;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.pickup.Action;
import no.kundeportal.pickup.Correction;
import no.kundeportal.pickup.OrderDesk;
import no.kundeportal.pickup.Pickup;
import no.kundeportal.pickup.Pickups;
import no.kundeportal.pickup.TimeWindow;
import no.kundeportal.web.Access;
import no.kundeportal.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the facility sets right on an order; the customer sees old and new value and the reason. */
@Controller
@RequestMapping("/facility/orders/{number}/correction")
@Access(Right.FACILITY)
class CorrectionController {

    record CorrectionForm(
            @NotNull @Nullable Integer version,
            @NotBlank @Size(max = 20) @Nullable String site,
            @Size(max = 20) @Nullable String article,
            @Size(max = 1000) @Nullable String description,
            @NotNull @Nullable Action action,
            @Size(max = 20) @Nullable String containerType,
            @Min(1) @Max(99) @Nullable Integer containerCount,

            @DecimalMin("1") @DecimalMax("100000") @Digits(integer = 6, fraction = 3) @Nullable
            BigDecimal estimatedKg,

            @Nullable LocalDate day,
            @NotNull @Nullable TimeWindow timeWindow,
            @Size(max = 1000) @Nullable String comment,
            @Size(max = 100) @Nullable String contactName,
            @Size(max = 30) @Nullable String contactPhone,
            @Size(max = 60) @Nullable String reference,
            @NotBlank @Size(max = 1000) @Nullable String reason) {

        static CorrectionForm of(Pickup pickup) {
            var line = pickup.line();
            return new CorrectionForm(
                    pickup.currentVersion(),
                    pickup.site().value(),
                    line.articleCode(),
                    line.description(),
                    line.action(),
                    line.containerType(),
                    line.containerCount(),
                    line.estimatedKg(),
                    pickup.day(),
                    pickup.timeWindow(),
                    pickup.comment(),
                    pickup.contactName(),
                    pickup.contactPhone(),
                    pickup.reference(),
                    "");
        }

        Correction toCommand() {
            return new Correction(
                    text(site),
                    code(article),
                    text(description),
                    Objects.requireNonNull(action),
                    code(containerType),
                    containerCount,
                    estimatedKg,
                    day,
                    Objects.requireNonNull(timeWindow),
                    text(comment),
                    text(contactName),
                    text(contactPhone),
                    text(reference));
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed.strip();
        }

        private static @Nullable String code(@Nullable String typed) {
            return typed == null || typed.isBlank() ? null : typed.strip();
        }
    }

    private final OrderDesk desk;
    private final Pickups pickups;
    private final Sites sites;
    private final Catalogue catalogue;

    CorrectionController(OrderDesk desk, Pickups pickups, Sites sites, Catalogue catalogue) {
        this.desk = desk;
        this.pickups = pickups;
        this.sites = sites;
        this.catalogue = catalogue;
    }

    @GetMapping
    String ask(Viewer viewer, @PathVariable String number, Model model) {
        model.addAttribute("correctionForm", CorrectionForm.of(pickups.find(viewer, number)));
        return page(viewer, number, model);
    }

    @PostMapping
    String correct(
            Viewer viewer,
            @PathVariable String number,
            @Valid CorrectionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes then) {
        if (!Forms.accepted(errors, () -> correct(viewer, number, form))) return page(viewer, number, model);
        then.addFlashAttribute("done", "pickup.corrected");
        return "redirect:/facility/orders/" + number;
    }

    private void correct(Viewer viewer, String number, CorrectionForm form) {
        var reason = Objects.requireNonNull(form.reason()).strip();
        desk.correct(viewer, number, Objects.requireNonNull(form.version()), form.toCommand(), reason);
    }

    private String page(Viewer viewer, String number, Model model) {
        var pickup = pickups.find(viewer, number);
        model.addAttribute("pickup", pickup);
        model.addAttribute("sites", sites.servedFor(viewer, pickup.customer()));
        model.addAttribute("articles", catalogue.articles().values());
        model.addAttribute("containerTypes", catalogue.containerTypes());
        model.addAttribute("actions", Action.values());
        model.addAttribute("windows", TimeWindow.values());
        return "pickup/correction";
    }
}
