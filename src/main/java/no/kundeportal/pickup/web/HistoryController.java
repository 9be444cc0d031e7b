package no.kundeportal.pickup.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import no.kundeportal.catalogue.Catalogue;
import no.kundeportal.customer.Sites;
import no.kundeportal.document.Download;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.pickup.PickupFilter;
import no.kundeportal.pickup.PickupHistory;
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

/** Earlier orders: everything that is over, site by site. */
@Controller
@Access(Right.SEE)
class HistoryController {

    private final PickupHistory history;
    private final HistoryTable table;
    private final Sites sites;
    private final Catalogue catalogue;

    HistoryController(PickupHistory history, HistoryTable table, Sites sites, Catalogue catalogue) {
        this.history = history;
        this.table = table;
        this.sites = sites;
        this.catalogue = catalogue;
    }

    @GetMapping("/pickups/history")
    String index(
            Viewer viewer,
            @ModelAttribute("filter") PickupFilter filter,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        if (filter.isReversed()) errors.rejectValue("to", "period.reversed");
        model.addAttribute("shown", filter);
        model.addAttribute("sites", sites.of(viewer));
        model.addAttribute("articles", catalogue.articles());
        model.addAttribute(
                "statuses",
                Arrays.stream(Status.values()).filter(Status::isFinal).toList());
        if (!errors.hasErrors()) model.addAttribute("page", history.page(viewer, filter, after));
        return "pickup/history";
    }

    @GetMapping("/pickups/history.{ending:xlsx|csv}")
    void file(
            Viewer viewer,
            @PathVariable String ending,
            @ModelAttribute("filter") PickupFilter filter,
            BindingResult errors,
            HttpServletResponse response) {
        if (errors.hasErrors() || filter.isReversed()) throw new NotFound();
        Download.send(table.of(viewer, filter), ending, table.aboutTitle(), response);
    }
}
