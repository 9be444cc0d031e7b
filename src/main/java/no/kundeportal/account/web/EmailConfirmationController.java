package no.kundeportal.account.web;

import jakarta.servlet.http.HttpServletRequest;
import no.kundeportal.account.DoorPace;
import no.kundeportal.account.People;
import no.kundeportal.kernel.Right;
import no.kundeportal.web.Access;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A new e-mail address counts when its owner presses the button: a mail program that looks at links first changes nothing. */
@Controller
@RequestMapping("/email-confirmations/{secret:[A-Za-z0-9_-]{16,43}}")
@Access(Right.PUBLIC)
class EmailConfirmationController {

    private final People people;
    private final DoorPace pace;

    EmailConfirmationController(People people, DoorPace pace) {
        this.people = people;
        this.pace = pace;
    }

    @GetMapping
    String open(@PathVariable String secret, Model model, HttpServletRequest request) {
        pace.requireForSecret(request.getRemoteAddr());
        model.addAttribute("state", people.openEmail(secret));
        model.addAttribute("secret", secret);
        return "account/email-confirmation";
    }

    @PostMapping
    String confirm(@PathVariable String secret, HttpServletRequest request, RedirectAttributes then) {
        pace.requireForSecret(request.getRemoteAddr());
        people.confirmEmail(secret);
        then.addFlashAttribute("done", "email.confirmed");
        return "redirect:/profile";
    }
}
