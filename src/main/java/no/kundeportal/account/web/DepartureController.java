package no.kundeportal.account.web;

import jakarta.servlet.http.HttpServletRequest;
import no.kundeportal.account.Memberships;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.web.Access;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The way out: a person leaves a customer by itself. */
@Controller
@RequestMapping("/profile/access/departure")
@Access(Right.SEE)
class DepartureController {

    private final Memberships memberships;

    DepartureController(Memberships memberships) {
        this.memberships = memberships;
    }

    @GetMapping
    String confirm(Viewer viewer, Model model) {
        model.addAttribute("member", viewer.member());
        model.addAttribute("leaving", memberships.leavingOf(viewer).name());
        return "account/departure";
    }

    @PostMapping
    String leave(Viewer viewer, HttpServletRequest request, RedirectAttributes then) {
        var gone = memberships.leave(viewer, viewer.customer());
        // The session has ended with the account; the words to the person go on with a new one.
        if (gone) request.getSession().invalidate();
        then.addFlashAttribute("done", gone ? "access.left.all" : "access.left");
        return gone ? "redirect:/sign-in" : "redirect:/profile/access";
    }
}
