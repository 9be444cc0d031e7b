package no.kundeportal.account.web;

import no.kundeportal.account.Administrators;
import no.kundeportal.customer.Sites;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Standing;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.web.Access;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All that this person has access to, and who can give more. */
@Controller
@Access(Right.SIGNED_IN)
class OwnAccessController {

    private final Sites sites;
    private final Administrators administrators;

    OwnAccessController(Sites sites, Administrators administrators) {
        this.sites = sites;
        this.administrators = administrators;
    }

    @GetMapping("/profile/access")
    String show(Viewer viewer, Model model) {
        if (viewer.standing() instanceof Standing.Member member) {
            model.addAttribute("member", member);
            model.addAttribute("sites", sites.of(viewer));
            model.addAttribute("administrators", administrators.of(member.customer()));
        }
        return "account/access";
    }
}
