package no.kundeportal.pickup.web;

import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.pickup.LastPickups;
import no.kundeportal.web.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * The whole order on one screen: what stands there, large, and one button. The telephone keeps this page of each site, so
 * it promises no day, which without a connection nobody could know.
 */
@Controller
@Access(Right.ORDER)
class QuickOrderController {

    private final OrderPages pages;
    private final LastPickups last;

    QuickOrderController(OrderPages pages, LastPickups last) {
        this.pages = pages;
        this.last = last;
    }

    @GetMapping("/pickups/quick")
    String show(Viewer viewer, @ModelAttribute OrderForm asked, Model model) {
        var all = pages.sitesOf(viewer);
        var form = asked.site() == null && all.size() == 1
                ? asked.at(all.getFirst().number().value())
                : asked;
        var page = pages.of(form, all);
        if (form.site() != null && page.site() == null) throw new NotFound();
        model.addAttribute("sites", all);
        model.addAttribute("site", page.site());
        model.addAttribute("stands", page.stands());
        model.addAttribute(
                "hazardous",
                page.stands().stream().anyMatch(each -> each.article().hazardous()));
        model.addAttribute("selected", selected(page));
        model.addAttribute("other", form.isOther());
        if (page.site() != null)
            model.addAttribute("last", last.at(viewer, page.site().number()));
        return "pickup/quick";
    }

    /** The line as it travels, with the first of the offered actions where the address names none. */
    private static @Nullable String selected(OrderPage page) {
        var chosen = page.chosen();
        if (chosen == null) return null;
        var offered = no.kundeportal.pickup.Action.offeredFor(chosen.article().service());
        var action = page.form().action();
        var chosenAction = action != null && offered.contains(action) ? action : offered.getFirst();
        var code = chosen.article().code() + ":" + chosen.type().code();
        return new OrderLine(code, chosenAction, "1").text();
    }
}
