package no.kundeportal.weighing.web;

import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.web.Access;
import no.kundeportal.weighing.Invoiced;
import no.kundeportal.weighing.WeighSlips;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The weigh slip behind a figure. */
@Controller
@Access(Right.SIGNED_IN)
class SlipController {

    private final WeighSlips slips;
    private final Invoiced invoices;

    SlipController(WeighSlips slips, Invoiced invoices) {
        this.slips = slips;
        this.invoices = invoices;
    }

    @GetMapping("/slips/{facility}/{number}")
    String show(Viewer viewer, @PathVariable String facility, @PathVariable String number, Model model) {
        var revisions = slips.find(viewer, facility, number);
        var slip = revisions.getFirst();
        model.addAttribute("slip", slip);
        model.addAttribute(
                "invoiceOpens", slip.invoiceNumber() != null && invoices.isOpenTo(viewer, slip.invoiceNumber()));
        model.addAttribute("earlier", revisions.subList(1, revisions.size()));
        return "weighing/slip";
    }
}
