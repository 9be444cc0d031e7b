package no.kundeportal.treatment.web;

import no.kundeportal.customer.Facilities;
import no.kundeportal.kernel.Right;
import no.kundeportal.treatment.Streams;
import no.kundeportal.web.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every article at every facility, and whether it is known what becomes of it there. */
@Controller
@Access(Right.OPERATE)
class TreatmentController {

    private final Streams streams;
    private final Facilities facilities;

    TreatmentController(Streams streams, Facilities facilities) {
        this.streams = streams;
        this.facilities = facilities;
    }

    @GetMapping("/operator/treatment")
    String index(
            @RequestParam(defaultValue = "") String facility,
            @RequestParam(defaultValue = "false") boolean missing,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("facilities", facilities.all());
        model.addAttribute("facility", facility);
        model.addAttribute("missing", missing);
        model.addAttribute("page", streams.page(facility, missing, after));
        return "treatment/index";
    }
}
