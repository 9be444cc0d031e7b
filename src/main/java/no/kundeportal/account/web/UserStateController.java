package no.kundeportal.account.web;

import java.util.UUID;
import no.kundeportal.account.Memberships;
import no.kundeportal.customer.Customers;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.web.Access;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Access stops, goes on, or ends for good. */
@Controller
@RequestMapping("/users/{id}")
@Access(Right.USERS)
class UserStateController {

    private final Memberships memberships;
    private final Customers customers;

    UserStateController(Memberships memberships, Customers customers) {
        this.memberships = memberships;
        this.customers = customers;
    }

    @PostMapping("/disabling")
    String disable(Viewer viewer, @PathVariable UUID id, RedirectAttributes then) {
        memberships.disable(viewer, id);
        then.addFlashAttribute("done", "users.disabled");
        return "redirect:/users/" + id;
    }

    @PostMapping("/enabling")
    String enable(Viewer viewer, @PathVariable UUID id, RedirectAttributes then) {
        memberships.enable(viewer, id);
        then.addFlashAttribute("done", "users.enabled");
        return "redirect:/users/" + id;
    }

    @GetMapping("/removal")
    String confirm(Viewer viewer, @PathVariable UUID id, Model model) {
        var membership = memberships.find(viewer, id);
        model.addAttribute("membership", membership);
        model.addAttribute("person", memberships.personOf(membership));
        model.addAttribute("customerName", customers.nameOf(membership.customer()));
        return "account/user-removal";
    }

    @PostMapping("/removal")
    String remove(Viewer viewer, @PathVariable UUID id, RedirectAttributes then) {
        var customer = memberships.find(viewer, id).customer();
        memberships.remove(viewer, id);
        then.addFlashAttribute("done", "users.removed");
        return "redirect:" + (viewer.may(Right.CUSTOMERS) ? "/operator/customers/" + customer : "/users");
    }
}
