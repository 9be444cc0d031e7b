package no.kundeportal.pickup.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import no.kundeportal.customer.Sites;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.pickup.PickupFilter;
import no.kundeportal.web.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The customer's pickups: the plan, its files, and one order. */
@Controller
@Access(Right.SEE)
class PickupController {

    private final PickupPage page;
    private final PickupListing listing;
    private final Sites sites;

    PickupController(PickupPage page, PickupListing listing, Sites sites) {
        this.page = page;
        this.listing = listing;
        this.sites = sites;
    }

    @GetMapping("/pickups")
    String index(
            Viewer viewer,
            @ModelAttribute("filter") PickupFilter typed,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request,
            Model model) {
        listing.show(viewer, typed, errors, after, request, model);
        model.addAttribute("sites", sites.of(viewer));
        return "pickup/index";
    }

    @GetMapping("/pickups.{ending:xlsx|csv}")
    void file(
            Viewer viewer,
            @PathVariable String ending,
            @ModelAttribute("filter") PickupFilter typed,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        listing.send(viewer, typed, errors, ending, request, response);
    }

    @GetMapping("/pickups/{number:\\d\\d-\\d{6,}}")
    String show(Viewer viewer, @PathVariable String number, Model model) {
        return page.show(viewer, number, model);
    }
}
