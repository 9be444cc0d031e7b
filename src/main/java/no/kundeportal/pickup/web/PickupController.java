package no.kundeportal.pickup.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import no.kundeportal.catalogue.Catalogue;
import no.kundeportal.customer.Sites;
import no.kundeportal.document.Download;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.pickup.PickupFilter;
import no.kundeportal.pickup.PickupList;
import no.kundeportal.pickup.Pickups;
import no.kundeportal.pickup.Status;
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

    private final Pickups pickups;
    private final PickupList list;
    private final PickupTable table;
    private final Sites sites;
    private final Catalogue catalogue;
    private final Clock clock;

    PickupController(
            Pickups pickups, PickupList list, PickupTable table, Sites sites, Catalogue catalogue, Clock clock) {
        this.pickups = pickups;
        this.list = list;
        this.table = table;
        this.sites = sites;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping("/pickups")
    String index(
            Viewer viewer,
            @ModelAttribute("filter") PickupFilter typed,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request,
            Model model) {
        if (typed.isReversed()) errors.rejectValue("to", "period.reversed");
        var filter = effective(typed, request);
        model.addAttribute("shown", filter);
        model.addAttribute("sites", sites.of(viewer));
        model.addAttribute("articles", catalogue.articles());
        model.addAttribute("statuses", Status.values());
        if (!errors.hasErrors()) model.addAttribute("page", list.page(viewer, filter, after));
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
        if (errors.hasErrors() || typed.isReversed()) throw new NotFound();
        Download.send(table.of(viewer, effective(typed, request)), ending, table.aboutTitle(), response);
    }

    @GetMapping("/pickups/{number:\\d\\d-\\d{6,}}")
    String show(Viewer viewer, @PathVariable String number, Model model) {
        var pickup = pickups.find(viewer, number);
        model.addAttribute("pickup", pickup);
        model.addAttribute("site", pickups.siteOf(viewer, pickup));
        return "pickup/show";
    }

    /** Who has said nothing about days sees this week and what comes. */
    private PickupFilter effective(PickupFilter typed, HttpServletRequest request) {
        if (request.getParameter("from") != null) return typed;
        return typed.startingAt(LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }
}
