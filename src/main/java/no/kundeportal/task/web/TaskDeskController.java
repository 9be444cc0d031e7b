package no.kundeportal.task.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.task.Desk;
import no.kundeportal.task.Tasks;
import no.kundeportal.web.Access;
import no.kundeportal.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What staff do with a task beside answering it: take it, hand it over, put it to another one. */
@Controller
@Access(Right.TASKS)
class TaskDeskController {

    /** @param to empty gives it back to all */
    record AssignmentForm(
            @NotNull @Nullable Integer version, @Nullable UUID to) {}

    record MergerForm(
            @NotNull @Nullable Integer version,
            @NotBlank @Size(max = 20) @Nullable String into) {}

    private final Desk desk;
    private final Tasks tasks;
    private final TaskPage page;
    private final Clock clock;

    TaskDeskController(Desk desk, Tasks tasks, TaskPage page, Clock clock) {
        this.desk = desk;
        this.tasks = tasks;
        this.page = page;
        this.clock = clock;
    }

    @PostMapping("/tasks/{number:S-\\d{4,}}/assignment")
    String assign(
            Viewer viewer,
            @PathVariable String number,
            @Valid AssignmentForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes then) {
        var task = tasks.find(viewer, number);
        if (!Forms.accepted(
                errors, () -> desk.assign(viewer, number, Objects.requireNonNull(form.version()), form.to())))
            return page.show(viewer, task, task.mayWrite(viewer, clock.instant()), model);
        then.addFlashAttribute("done", form.to() == null ? "task.assign.released" : "task.assign.done");
        return "redirect:/tasks/" + number;
    }

    @PostMapping("/tasks/{number:S-\\d{4,}}/merger")
    String merge(
            Viewer viewer,
            @PathVariable String number,
            @Valid MergerForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes then) {
        var task = tasks.find(viewer, number);
        if (!Forms.accepted(
                errors,
                () -> desk.merge(
                        viewer, number, Objects.requireNonNull(form.version()), Objects.requireNonNull(form.into()))))
            return page.show(viewer, task, task.mayWrite(viewer, clock.instant()), model);
        then.addFlashAttribute("done", "task.merge.done");
        return "redirect:/tasks/" + number;
    }
}
