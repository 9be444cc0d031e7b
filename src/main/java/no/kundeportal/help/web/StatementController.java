package no.kundeportal.help.web;

import no.kundeportal.kernel.Right;
import no.kundeportal.web.Access;
import no.kundeportal.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the portal says about itself. */
@Controller
@Access(Right.PUBLIC)
class StatementController {

    private final Words words;

    StatementController(Words words) {
        this.words = words;
    }

    @GetMapping("/accessibility")
    String accessibility(Model model) {
        model.addAttribute("description", words.of("accessibility.lead"));
        return "help/accessibility";
    }

    @GetMapping("/privacy")
    String privacy(Model model) {
        model.addAttribute("description", words.of("privacy.lead"));
        return "help/privacy";
    }
}
