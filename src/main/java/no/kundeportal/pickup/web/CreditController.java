package no.kundeportal.pickup.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
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

/** The facility gives back what it took for a wasted trip, with a reason that the customer sees. */
@Controller
@RequestMapping("/facility/orders/{number}/credit")
@Access(Right.FACILITY)
class CreditController {

    record CreditForm(@NotBlank @Size(max = 1000) @Nullable String reason) {}

    private final OrderDesk desk;
    private final Pickups pickups;

    CreditController(OrderDesk desk, Pickups pickups) {
        this.desk = desk;
        this.pickups = pickups;
    }

    @GetMapping
    String ask(Viewer viewer, @PathVariable String number, Model model) {
        model.addAttribute("creditForm", new CreditForm(""));
        return page(viewer, number, model);
    }

    @PostMapping
    String credit(
            Viewer viewer,
            @PathVariable String number,
            @Valid CreditForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes then) {
        if (!Forms.accepted(errors, () -> credit(viewer, number, form))) return page(viewer, number, model);
        then.addFlashAttribute("done", "pickup.credit.done");
        return "redirect:/facility/orders/" + number;
    }

    private void credit(Viewer viewer, String number, CreditForm form) {
        desk.credit(viewer, number, Objects.requireNonNull(form.reason()).strip());
    }

    private String page(Viewer viewer, String number, Model model) {
        var pickup = pickups.find(viewer, number);
        model.addAttribute("pickup", pickup);
        model.addAttribute("site", pickups.siteOf(viewer, pickup));
        return "pickup/credit";
    }
}
