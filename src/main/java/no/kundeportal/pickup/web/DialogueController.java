package no.kundeportal.pickup.web;

import jakarta.validation.Valid;
import java.util.Objects;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.pickup.DialogueForm;
import no.kundeportal.pickup.Questions;
import no.kundeportal.web.Access;
import no.kundeportal.web.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Facility and customer ask each other about an order, each on its own page. */
@Controller
class DialogueController {

    private final Questions questions;
    private final DeskPage deskPage;
    private final PickupPage page;

    DialogueController(Questions questions, DeskPage deskPage, PickupPage page) {
        this.questions = questions;
        this.deskPage = deskPage;
        this.page = page;
    }

    @PostMapping("/facility/orders/{number}/{intention:question|answer}")
    @Access(Right.FACILITY)
    String byFacility(
            Viewer viewer,
            @PathVariable String number,
            @PathVariable String intention,
            @Valid DialogueForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes then) {
        if (!Forms.accepted(errors, () -> say(viewer, number, intention, form)))
            return deskPage.show(viewer, number, model);
        then.addFlashAttribute("done", "pickup.dialogue.done." + intention + ".facility");
        return "redirect:/facility/orders/" + number;
    }

    @PostMapping("/pickups/{number}/{intention:question|answer}")
    @Access(Right.ORDER)
    String byCustomer(
            Viewer viewer,
            @PathVariable String number,
            @PathVariable String intention,
            @Valid DialogueForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes then) {
        if (!Forms.accepted(errors, () -> say(viewer, number, intention, form)))
            return page.show(viewer, number, model);
        then.addFlashAttribute("done", "pickup.dialogue.done." + intention + ".customer");
        return "redirect:/pickups/" + number;
    }

    private void say(Viewer viewer, String number, String intention, DialogueForm form) {
        var version = Objects.requireNonNull(form.version());
        if (intention.equals("question")) questions.ask(viewer, number, version, form.words());
        else questions.answer(viewer, number, version, form.words());
    }
}
