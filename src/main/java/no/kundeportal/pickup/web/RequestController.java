package no.kundeportal.pickup.web;

import jakarta.validation.Valid;
import java.util.Objects;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.pickup.OrderDesk;
import no.kundeportal.pickup.RequestAnswerForm;
import no.kundeportal.web.Access;
import no.kundeportal.web.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The facility's answer to what a customer asked after the cut-off. */
@Controller
@Access(Right.FACILITY)
class RequestController {

    private final OrderDesk desk;
    private final DeskPage page;

    RequestController(OrderDesk desk, DeskPage page) {
        this.desk = desk;
        this.page = page;
    }

    @PostMapping("/facility/orders/{number}/request/{answer:acceptance|refusal}")
    String answer(
            Viewer viewer,
            @PathVariable String number,
            @PathVariable String answer,
            @Valid RequestAnswerForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes then) {
        if (!Forms.accepted(errors, () -> answer(viewer, number, answer, form)))
            return page.show(viewer, number, model);
        then.addFlashAttribute("done", "pickup.request.answered");
        return "redirect:/facility/orders/" + number;
    }

    private void answer(Viewer viewer, String number, String answer, RequestAnswerForm form) {
        var version = Objects.requireNonNull(form.version());
        var words = Objects.toString(form.words(), "").strip();
        if (answer.equals("refusal")) desk.decline(viewer, number, version, words);
        else desk.accept(viewer, number, version, Boolean.TRUE.equals(form.fee()), words);
    }
}
