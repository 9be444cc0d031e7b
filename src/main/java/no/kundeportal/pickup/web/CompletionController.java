package no.kundeportal.pickup.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.pickup.OrderDesk;
import no.kundeportal.pickup.Pickups;
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

/** The weighing with which a pickup ends. */
@Controller
@RequestMapping("/facility/orders/{number}/completion")
@Access(Right.FACILITY)
class CompletionController {

    record CompletionForm(
            @NotNull @Nullable Integer version,

            @DecimalMin("0") @DecimalMax("100000") @Digits(integer = 6, fraction = 3) @Nullable
            BigDecimal grossKg,

            @DecimalMin("0") @DecimalMax("100000") @Digits(integer = 6, fraction = 3) @Nullable
            BigDecimal tareKg,

            @DecimalMin("0.001") @DecimalMax("100000") @Digits(integer = 6, fraction = 3) @Nullable
            BigDecimal netKg,

            @Nullable Boolean estimated,
            @Size(max = 20) @Nullable String vehicle,
            @Size(max = 1000) @Nullable String words) {}

    private final OrderDesk desk;
    private final Pickups pickups;

    CompletionController(OrderDesk desk, Pickups pickups) {
        this.desk = desk;
        this.pickups = pickups;
    }

    @GetMapping
    String ask(Viewer viewer, @PathVariable String number, Model model) {
        var version = pickups.find(viewer, number).currentVersion();
        model.addAttribute("completionForm", new CompletionForm(version, null, null, null, null, "", ""));
        return page(viewer, number, model);
    }

    @PostMapping
    String complete(
            Viewer viewer,
            @PathVariable String number,
            @Valid CompletionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes then) {
        if (!Forms.accepted(errors, () -> complete(viewer, number, form))) return page(viewer, number, model);
        then.addFlashAttribute("done", "pickup.completed");
        return "redirect:/facility/orders/" + number;
    }

    private void complete(Viewer viewer, String number, CompletionForm form) {
        var vehicle = Objects.toString(form.vehicle(), "").strip();
        var weighed = new OrderDesk.Weighed(
                form.grossKg(),
                form.tareKg(),
                form.netKg(),
                !Boolean.TRUE.equals(form.estimated()),
                vehicle.isEmpty() ? null : vehicle,
                Objects.toString(form.words(), "").strip());
        desk.complete(viewer, number, Objects.requireNonNull(form.version()), weighed);
    }

    private String page(Viewer viewer, String number, Model model) {
        var pickup = pickups.find(viewer, number);
        model.addAttribute("pickup", pickup);
        model.addAttribute("site", pickups.siteOf(viewer, pickup));
        return "pickup/completion";
    }
}
