package no.kundeportal.home.web;

import java.util.List;
import java.util.Locale;
import no.kundeportal.customer.Sites;
import no.kundeportal.home.Pages;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Standing;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.pickup.PickupFilter;
import no.kundeportal.pickup.PickupList;
import no.kundeportal.web.Access;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages by the customers' own words, orders by number or reference, sites by name; all within the viewer's rights. */
@Controller
@Access(Right.SIGNED_IN)
class SearchController {

    private static final int LONGEST = 100;

    private final Pages pages;
    private final PickupList pickups;
    private final Sites sites;

    SearchController(Pages pages, PickupList pickups, Sites sites) {
        this.pages = pages;
        this.pickups = pickups;
        this.sites = sites;
    }

    @GetMapping("/search")
    String show(Viewer viewer, @RequestParam(defaultValue = "") String q, Model model) {
        var question = q.strip();
        question = question.substring(0, Math.min(question.length(), LONGEST));
        model.addAttribute("q", question);
        if (question.isEmpty()) return "home/search";
        var staff = viewer.standing() instanceof Standing.FacilityStaff;
        var member = viewer.standing() instanceof Standing.Member;
        model.addAttribute("pages", pages.named(viewer, question));
        model.addAttribute("orderPath", staff ? "/facility/orders/" : "/pickups/");
        if (staff || member) {
            model.addAttribute(
                    "orders",
                    pickups.page(viewer, PickupFilter.named(question), null).rows());
        }
        var words = question.toLowerCase(Locale.ROOT);
        model.addAttribute(
                "sites",
                member
                        ? sites.of(viewer).stream()
                                .filter(site -> (site.name() + " " + site.address() + " " + site.number())
                                        .toLowerCase(Locale.ROOT)
                                        .contains(words))
                                .limit(10)
                                .toList()
                        : List.of());
        return "home/search";
    }
}
