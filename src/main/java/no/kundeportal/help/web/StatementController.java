package no.kundeportal.help.web;

import no.kundeportal.kernel.Right;
import no.kundeportal.web.Access;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What the portal says about itself. */
@Controller
@Access(Right.PUBLIC)
class StatementController {

    @GetMapping("/accessibility")
    String accessibility() {
        return "help/accessibility";
    }

    @GetMapping("/privacy")
    String privacy() {
        return "help/privacy";
    }
}
