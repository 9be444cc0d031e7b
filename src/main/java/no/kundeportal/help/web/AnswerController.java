package no.kundeportal.help.web;

import no.kundeportal.help.Answers;
import no.kundeportal.help.Guides;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Right;
import no.kundeportal.web.Access;
import no.kundeportal.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Answers and answers. Everybody may read them, so that an answer can be sent to a colleague without an account. */
@Controller
@Access(Right.PUBLIC)
class AnswerController {

    private static final int MOST = 8;
    private static final int LONGEST = 100;

    private final Answers questions;
    private final Guides guides;
    private final Words words;

    AnswerController(Answers questions, Guides guides, Words words) {
        this.questions = questions;
        this.guides = guides;
        this.words = words;
    }

    @GetMapping("/support")
    String door(Model model) {
        model.addAttribute("sections", Answers.bySection(questions.all()));
        model.addAttribute("description", words.of("help.lead"));
        return "help/support";
    }

    @GetMapping("/support/questions")
    String index(@RequestParam(defaultValue = "") String q, Model model) {
        var asked = q.strip();
        asked = asked.substring(0, Math.min(asked.length(), LONGEST));
        model.addAttribute("q", asked);
        if (asked.isEmpty()) model.addAttribute("sections", Answers.bySection(questions.all()));
        else model.addAttribute("found", questions.about(asked, MOST));
        model.addAttribute("description", words.of("help.lead"));
        return "help/questions";
    }

    @GetMapping("/support/questions/{slug}")
    String show(@PathVariable String slug, Model model) {
        var question = questions.find(slug).orElseThrow(NotFound::new);
        model.addAttribute("question", question);
        model.addAttribute("description", words.of(question.key() + ".answer"));
        model.addAttribute("guides", guides.about(question));
        model.addAttribute(
                "others",
                questions.all().stream()
                        .filter(each -> each.section() == question.section() && !each.equals(question))
                        .toList());
        return "help/question";
    }
}
