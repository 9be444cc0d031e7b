package no.kundeportal.pickup.web;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.Optional;
import no.kundeportal.catalogue.Catalogue;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.pickup.ConfirmationForm;
import no.kundeportal.pickup.OrderDesk;
import no.kundeportal.pickup.Pickups;
import no.kundeportal.pickup.TimeWindow;
import no.kundeportal.web.Access;
import no.kundeportal.web.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The facility's answer to an order. */
@Controller
@Access(Right.FACILITY)
class ConfirmationController {

    private final OrderDesk desk;
    private final Pickups pickups;
    private final Catalogue catalogue;

    ConfirmationController(OrderDesk desk, Pickups pickups, Catalogue catalogue) {
        this.desk = desk;
        this.pickups = pickups;
        this.catalogue = catalogue;
    }

    @PostMapping("/facility/orders/{number}/confirmation")
    String confirm(
            Viewer viewer,
            @PathVariable String number,
            @Valid ConfirmationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes then) {
        var pickup = pickups.find(viewer, number);
        if (Forms.accepted(errors, () -> confirm(viewer, number, form))) {
            then.addFlashAttribute("done", "pickup.confirmed");
            return "redirect:/facility/orders/" + number;
        }
        model.addAttribute("pickup", pickup);
        model.addAttribute("site", pickups.siteOf(viewer, pickup));
        model.addAttribute("articles", catalogue.articles().values());
        model.addAttribute("windows", TimeWindow.values());
        return "pickup/desk-show";
    }

    private void confirm(Viewer viewer, String number, ConfirmationForm form) {
        var article = Optional.ofNullable(form.article())
                .filter(code -> !code.isBlank())
                .orElse(null);
        desk.confirm(
                viewer,
                number,
                Objects.requireNonNull(form.version()),
                Objects.requireNonNull(form.day()),
                Objects.requireNonNull(form.timeWindow()),
                article,
                Objects.toString(form.words(), "").strip());
    }
}
