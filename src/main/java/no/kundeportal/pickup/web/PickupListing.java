package no.kundeportal.pickup.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import no.kundeportal.catalogue.Catalogue;
import no.kundeportal.document.Download;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.pickup.PickupFilter;
import no.kundeportal.pickup.PickupList;
import no.kundeportal.pickup.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** What the lists of pickups have in common on both sides: the filter with its default and its errors, and one page of rows. */
@Component
class PickupListing {

    private final PickupList list;
    private final PickupTable table;
    private final Catalogue catalogue;
    private final Clock clock;

    PickupListing(PickupList list, PickupTable table, Catalogue catalogue, Clock clock) {
        this.list = list;
        this.table = table;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    void show(
            Viewer viewer,
            PickupFilter typed,
            BindingResult errors,
            @Nullable String after,
            HttpServletRequest request,
            Model model) {
        if (typed.isReversed()) errors.rejectValue("to", "period.reversed");
        var filter = inForce(typed, request);
        model.addAttribute("shown", filter);
        model.addAttribute("articles", catalogue.articles());
        model.addAttribute("statuses", Status.values());
        if (!errors.hasErrors()) model.addAttribute("page", list.page(viewer, filter, after));
    }

    /** The same rows as a file. */
    void send(
            Viewer viewer,
            PickupFilter typed,
            BindingResult errors,
            String ending,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (errors.hasErrors() || typed.isReversed()) throw new NotFound();
        Download.send(table.of(viewer, inForce(typed, request)), ending, table.aboutTitle(), response);
    }

    /** Whoever has said nothing about days sees this week and what comes. */
    private PickupFilter inForce(PickupFilter typed, HttpServletRequest request) {
        if (request.getParameter("from") != null) return typed;
        return typed.startingAt(LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }
}
