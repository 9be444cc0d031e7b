package no.kundeportal.task.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import no.kundeportal.document.SentPictures;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.task.AnswerTemplates;
import no.kundeportal.task.Side;
import no.kundeportal.task.Tasks;
import no.kundeportal.web.Access;
import no.kundeportal.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One task, and what either side writes in it. */
@Controller
@RequestMapping("/tasks/{number:S-\\d{4,}}")
@Access(Right.TASKS)
class TaskController {

    /** @param done asked of the owner's side only */
    record AnswerForm(
            @NotNull @Nullable Integer version,
            @NotBlank @Size(max = 2000) @Nullable String words,
            @Nullable Boolean done,
            @Nullable List<MultipartFile> files) {}

    private final Tasks tasks;
    private final AnswerTemplates templates;
    private final TaskPage page;
    private final Clock clock;

    TaskController(Tasks tasks, AnswerTemplates templates, TaskPage page, Clock clock) {
        this.tasks = tasks;
        this.templates = templates;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping
    String show(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable Long template,
            Model model) {
        var task = tasks.find(viewer, number);
        // The words of a template are support's own, and go out only when somebody has read them.
        var words = template == null || !viewer.may(Right.CUSTOMERS)
                ? ""
                : templates.find(template).in(task.language());
        model.addAttribute("answerForm", new AnswerForm(task.currentVersion(), words, true, List.of()));
        return page.show(viewer, task, task.mayWrite(viewer, clock.instant()), model);
    }

    @PostMapping("/answers")
    String answer(
            Viewer viewer,
            @PathVariable String number,
            @Valid AnswerForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes then) {
        var task = tasks.find(viewer, number);
        var byOwner = task.sideOf(viewer) == Side.OWNER;
        if (byOwner && form.done() == null && !errors.hasFieldErrors("done")) errors.rejectValue("done", "NotNull", "");
        if (!Forms.accepted(errors, () -> answer(viewer, number, form))) return page.show(viewer, task, true, model);
        var said = byOwner ? Boolean.TRUE.equals(form.done()) ? "closed" : "asked" : "replied";
        then.addFlashAttribute("done", "task.answered." + said);
        return "redirect:/tasks/" + number;
    }

    private void answer(Viewer viewer, String number, AnswerForm form) {
        tasks.answer(
                viewer,
                number,
                Objects.requireNonNull(form.version()),
                Objects.requireNonNull(form.words()).strip(),
                Boolean.TRUE.equals(form.done()),
                SentPictures.of(form.files()));
    }
}
