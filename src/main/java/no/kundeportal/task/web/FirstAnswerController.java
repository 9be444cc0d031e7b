package no.kundeportal.task.web;

import no.kundeportal.kernel.Right;
import no.kundeportal.task.FirstAnswers;
import no.kundeportal.web.Access;
import no.kundeportal.worktime.OfficeHours;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How long people wait for a first answer of support. */
@Controller
@Access(Right.CUSTOMERS)
class FirstAnswerController {

    private final FirstAnswers answers;
    private final OfficeHours hours;

    FirstAnswerController(FirstAnswers answers, OfficeHours hours) {
        this.answers = answers;
        this.hours = hours;
    }

    @GetMapping("/tasks/answer-times")
    String show(Model model) {
        model.addAttribute("weeks", answers.byWeek());
        model.addAttribute("hours", hours);
        return "task/answer-times";
    }
}
