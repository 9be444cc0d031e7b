package no.kundeportal.customer.web;

import no.kundeportal.customer.DeliveryDuties;
import no.kundeportal.customer.Sites;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.web.Access;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The viewer's sites: what stands there, how to get in, and the facility that serves them. */
@Controller
@Access(Right.SEE)
class SiteController {

    private final Sites sites;

    private final DeliveryDuties duties;

    SiteController(Sites sites, DeliveryDuties duties) {
        this.sites = sites;
        this.duties = duties;
    }

    @GetMapping("/sites")
    String index(Viewer viewer, Model model) {
        var own = sites.of(viewer);
        model.addAttribute("sites", own);
        model.addAttribute("standing", sites.containersAt(own));
        return "customer/sites";
    }

    @GetMapping("/sites/{number:[A-Z0-9-]{1,20}}")
    String show(Viewer viewer, @PathVariable String number, Model model) {
        var site = sites.find(viewer, number).orElseThrow(NotFound::new);
        model.addAttribute("site", site);
        var stands = sites.containersAt(site);
        model.addAttribute("containers", stands);
        model.addAttribute("duties", duties.at(site, stands));
        return "customer/site";
    }
}
