package no.kundeportal.account.web;

import java.util.UUID;
import no.kundeportal.account.Accounts;
import no.kundeportal.account.Memberships;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.web.Access;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A colleague's forgotten password: a link by e-mail, or a code on paper. */
@Controller
@RequestMapping("/users/{id}")
@Access(Right.USERS)
class UserPasswordController {

    private final Memberships memberships;
    private final Accounts accounts;
    private final Codes codes;

    UserPasswordController(Memberships memberships, Accounts accounts, Codes codes) {
        this.memberships = memberships;
        this.accounts = accounts;
        this.codes = codes;
    }

    @PostMapping("/password-link")
    String send(Viewer viewer, @PathVariable UUID id, RedirectAttributes then) {
        accounts.sendPasswordLink(viewer, memberships.find(viewer, id).person());
        then.addFlashAttribute("done", "users.passwordLink.sent");
        return "redirect:/users/" + id;
    }

    @PostMapping("/password-code")
    String print(Viewer viewer, @PathVariable UUID id, Model model) {
        var person = memberships.personOf(memberships.find(viewer, id));
        return codes.forPassword(person, accounts.printPasswordCode(viewer, person.id()), "/users/" + id, model);
    }
}
