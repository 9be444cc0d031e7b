package no.kundeportal.notification.web;

import no.kundeportal.account.ChosenStanding;
import no.kundeportal.customer.Sites;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Standing;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.notification.NoticeFilter;
import no.kundeportal.notification.NoticeKind;
import no.kundeportal.notification.Notices;
import no.kundeportal.web.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the person has been told: the list, and the way from each notice to its order. */
@Controller
@Access(Right.SEE)
class NoticeController {

    private final Notices notices;
    private final Sites sites;
    private final ChosenStanding standing;

    NoticeController(Notices notices, Sites sites, ChosenStanding standing) {
        this.notices = notices;
        this.sites = sites;
        this.standing = standing;
    }

    @GetMapping("/notices")
    String index(
            Viewer viewer,
            @ModelAttribute("filter") NoticeFilter filter,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("shown", filter);
        model.addAttribute("kinds", NoticeKind.values());
        model.addAttribute("sites", sites.of(viewer));
        if (!errors.hasErrors()) model.addAttribute("page", notices.page(viewer, filter, after));
        return "notification/index";
    }

    /** A letter may be about another customer than the one at which the person last stood. */
    @Access(Right.SIGNED_IN)
    @GetMapping("/notices/{id:\\d{1,18}}")
    String open(Viewer viewer, @PathVariable long id) {
        var opened = notices.open(viewer, id);
        if (viewer.seer() == null) stand(viewer, opened);
        return "redirect:/pickups/" + opened.order();
    }

    private void stand(Viewer viewer, Notices.Opened opened) {
        viewer.standings().stream()
                .filter(each -> each instanceof Standing.Member member
                        && member.customer().equals(opened.customer()))
                .filter(each -> !each.key().equals(viewer.standing().key()))
                .findFirst()
                .ifPresent(each -> standing.choose(viewer, each.key()));
    }

    @PostMapping("/notices/reading")
    String readAll(Viewer viewer, @RequestParam long until, RedirectAttributes then) {
        notices.readAll(viewer, until);
        then.addFlashAttribute("done", "notice.allRead.done");
        return "redirect:/notices";
    }
}
