package no.kundeportal.account.web;

import java.util.Map;
import java.util.UUID;
import no.kundeportal.account.Invitation;
import no.kundeportal.account.Invitations;
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

/** One invitation: whether it arrived, who tried its links, and a new one. */
@Controller
@RequestMapping("/invitations/{id}")
@Access(Right.USERS)
class OpenInvitationController {

    private final Invitations invitations;
    private final LinkHistory history;
    private final Codes codes;

    OpenInvitationController(Invitations invitations, LinkHistory history, Codes codes) {
        this.invitations = invitations;
        this.history = history;
        this.codes = codes;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable UUID id, Model model) {
        var invitation = invitations.find(viewer, id);
        model.addAttribute("invitation", invitation);
        model.addAttribute("organisation", invitations.organisation(invitation));
        model.addAttribute("back", backOf(viewer, invitation));
        history.ofInvitation(id, model);
        return "account/invitation";
    }

    @PostMapping("/resending")
    String sendAgain(Viewer viewer, @PathVariable UUID id, RedirectAttributes then) {
        invitations.sendAgain(viewer, id);
        then.addFlashAttribute("done", "invitation.sentAgain");
        return "redirect:/invitations/" + id;
    }

    @PostMapping("/code")
    String print(Viewer viewer, @PathVariable UUID id, Model model) {
        var invitation = invitations.find(viewer, id);
        return codes.forInvitations(
                Map.of(invitation, invitations.printAgain(viewer, id)), "/invitations/" + id, model);
    }

    @PostMapping("/withdrawal")
    String withdraw(Viewer viewer, @PathVariable UUID id, RedirectAttributes then) {
        invitations.withdraw(viewer, id);
        then.addFlashAttribute("done", "invitation.withdrawn");
        return "redirect:" + backOf(viewer, invitations.find(viewer, id));
    }

    private static String backOf(Viewer viewer, Invitation invitation) {
        if (invitation.customer() == null) return "/operator/staff";
        return viewer.may(Right.CUSTOMERS) ? "/operator/customers/" + invitation.customer() : "/users";
    }
}
