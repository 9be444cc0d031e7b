package no.kundeportal.pickup.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.pickup.OrderDesk;
import no.kundeportal.pickup.PickupFilter;
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

/** The facility's side of the orders: all of them, one of them, and the lorry that leaves. */
@Controller
@Access(Right.FACILITY)
class DeskController {

    private final DeskPage page;
    private final OrderDesk desk;
    private final PickupListing listing;

    DeskController(DeskPage page, OrderDesk desk, PickupListing listing) {
        this.page = page;
        this.desk = desk;
        this.listing = listing;
    }

    @GetMapping("/facility/orders")
    String index(
            Viewer viewer,
            @ModelAttribute("filter") PickupFilter typed,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request,
            Model model) {
        listing.show(viewer, typed, errors, after, request, model);
        return "pickup/desk-index";
    }

    @GetMapping("/facility/orders.{ending:xlsx|csv}")
    void file(
            Viewer viewer,
            @PathVariable String ending,
            @ModelAttribute("filter") PickupFilter typed,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        listing.send(viewer, typed, errors, ending, request, response);
    }

    @GetMapping("/facility/orders/{number}")
    String show(Viewer viewer, @PathVariable String number, Model model) {
        return page.show(viewer, number, model);
    }

    @PostMapping("/facility/orders/{number}/departure")
    String depart(Viewer viewer, @PathVariable String number, @RequestParam int version, RedirectAttributes then) {
        desk.depart(viewer, number, version);
        then.addFlashAttribute("done", "pickup.departed");
        return "redirect:/facility/orders/" + number;
    }

    @PostMapping("/facility/orders/{number}/return")
    String comeBack(Viewer viewer, @PathVariable String number, @RequestParam int version, RedirectAttributes then) {
        desk.comeBack(viewer, number, version);
        then.addFlashAttribute("done", "pickup.missed.returning");
        return "redirect:/facility/orders/" + number;
    }
}
