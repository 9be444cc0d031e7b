package no.kundeportal.pickup.web;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.Optional;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.pickup.ConfirmationForm;
import no.kundeportal.pickup.OrderDesk;
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
    private final DeskPage page;

    ConfirmationController(OrderDesk desk, DeskPage page) {
        this.desk = desk;
        this.page = page;
    }

    @PostMapping("/facility/orders/{number}/confirmation")
    String confirm(
            Viewer viewer,
            @PathVariable String number,
            @Valid ConfirmationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes then) {
        if (Forms.accepted(errors, () -> confirm(viewer, number, form))) {
            then.addFlashAttribute("done", "pickup.confirmed");
            return "redirect:/facility/orders/" + number;
        }
        return page.show(viewer, number, model);
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
                Objects.toString(form.priceNote(), "").strip(),
                Objects.toString(form.words(), "").strip());
    }
}
