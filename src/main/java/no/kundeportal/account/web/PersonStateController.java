package no.kundeportal.account.web;

import java.util.UUID;
import no.kundeportal.account.Accounts;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.web.Access;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Support lets a person in again, or keeps the person out. */
@Controller
@RequestMapping("/operator/people/{id}")
@Access(Right.CUSTOMERS)
class PersonStateController {

    private final Accounts accounts;
    private final Codes codes;

    PersonStateController(Accounts accounts, Codes codes) {
        this.accounts = accounts;
        this.codes = codes;
    }

    @PostMapping("/easing")
    String ease(Viewer viewer, @PathVariable UUID id, RedirectAttributes then) {
        accounts.ease(viewer, id);
        return done("people.eased", id, then);
    }

    @PostMapping("/disabling")
    String disable(Viewer viewer, @PathVariable UUID id, RedirectAttributes then) {
        accounts.disable(viewer, id);
        return done("people.disabledNow", id, then);
    }

    @PostMapping("/enabling")
    String enable(Viewer viewer, @PathVariable UUID id, RedirectAttributes then) {
        accounts.enable(viewer, id);
        return done("people.enabled", id, then);
    }

    @PostMapping("/removal")
    String remove(Viewer viewer, @PathVariable UUID id, RedirectAttributes then) {
        accounts.remove(viewer, id);
        return done("people.isRemoved", id, then);
    }

    @PostMapping("/password-link")
    String send(Viewer viewer, @PathVariable UUID id, RedirectAttributes then) {
        accounts.sendPasswordLink(viewer, id);
        return done("users.passwordLink.sent", id, then);
    }

    @PostMapping("/password-code")
    String print(Viewer viewer, @PathVariable UUID id, Model model) {
        var person = accounts.find(viewer, id);
        return codes.forPassword(person, accounts.printPasswordCode(viewer, id), "/operator/people/" + id, model);
    }

    private static String done(String key, UUID id, RedirectAttributes then) {
        then.addFlashAttribute("done", key);
        return "redirect:/operator/people/" + id;
    }
}
