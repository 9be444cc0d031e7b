package no.kundeportal.help.web;

import jakarta.servlet.http.HttpServletResponse;
import no.kundeportal.help.Answers;
import no.kundeportal.help.Guide;
import no.kundeportal.help.Guides;
import no.kundeportal.help.Manual;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Right;
import no.kundeportal.web.Access;
import no.kundeportal.web.Viewers;
import no.kundeportal.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The guides one by one and all together, on the screen and on paper. Those for staff are for staff. */
@Controller
@Access(Right.PUBLIC)
class GuideController {

    private final Guides guides;
    private final Answers questions;
    private final GuidePaper paper;
    private final Viewers viewers;
    private final Words words;

    GuideController(Guides guides, Answers questions, GuidePaper paper, Viewers viewers, Words words) {
        this.guides = guides;
        this.questions = questions;
        this.paper = paper;
        this.viewers = viewers;
        this.words = words;
    }

    @GetMapping("/support/guides")
    String index(Model model) {
        var open = guides.openTo(viewers.currentOrNull());
        model.addAttribute(
                "guides", open.stream().filter(each -> !each.isForStaff()).toList());
        model.addAttribute(
                "staffGuides", open.stream().filter(Guide::isForStaff).toList());
        model.addAttribute("description", words.of("guide.index.lead"));
        return "help/guides";
    }

    @GetMapping("/support/guides/{slug:[^.]+}")
    String show(@PathVariable String slug, Model model) {
        var guide = find(slug);
        model.addAttribute("guide", guide);
        model.addAttribute("description", words.of(guide.key() + ".lead"));
        model.addAttribute(
                "questions",
                guide.questions().stream()
                        .flatMap(each -> questions.find(each).stream())
                        .toList());
        return "help/guide";
    }

    @GetMapping("/support/guides/{slug:[^.]+}.pdf")
    void print(@PathVariable String slug, HttpServletResponse response) {
        paper.send(find(slug), response);
    }

    @GetMapping("/support/manual")
    String manual(Model model) {
        var viewer = viewers.currentOrNull();
        model.addAttribute("guides", guides.openTo(viewer));
        model.addAttribute("chapters", Manual.openTo(viewer));
        model.addAttribute("description", words.of("manual.lead"));
        return "help/manual";
    }

    @GetMapping("/support/manual.pdf")
    void printManual(HttpServletResponse response) {
        var viewer = viewers.currentOrNull();
        paper.sendManual(guides.openTo(viewer), Manual.openTo(viewer), response);
    }

    private Guide find(String slug) {
        return guides.find(slug, viewers.currentOrNull()).orElseThrow(NotFound::new);
    }
}
