package no.kundeportal.project.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.project.Projects;
import no.kundeportal.web.Access;
import no.kundeportal.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A project ends on a day; one that nothing was weighed for may also be deleted. */
@Controller
@Access(Right.PROJECTS)
class ProjectEndController {

    record ProjectEndForm(
            @NotNull @Nullable Integer version,
            @NotNull @Nullable LocalDate endsOn) {}

    private final Projects projects;
    private final Clock clock;

    ProjectEndController(Projects projects, Clock clock) {
        this.projects = projects;
        this.clock = clock;
    }

    @GetMapping("/projects/" + ProjectController.ID + "/ending")
    String ending(Viewer viewer, @PathVariable String id, Model model) {
        var project = projects.find(viewer, id);
        model.addAttribute("projectEndForm", new ProjectEndForm(project.version(), LocalDate.now(clock)));
        model.addAttribute("project", project);
        return "project/ending";
    }

    @PostMapping("/projects/" + ProjectController.ID + "/ending")
    String end(
            Viewer viewer,
            @PathVariable String id,
            @Valid @ModelAttribute("projectEndForm") ProjectEndForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes then) {
        model.addAttribute("project", projects.find(viewer, id));
        if (!Forms.accepted(errors, () -> end(viewer, id, form))) return "project/ending";
        then.addFlashAttribute("done", "project.ended");
        return ProjectController.page(id);
    }

    private void end(Viewer viewer, String id, ProjectEndForm form) {
        projects.end(viewer, id, Objects.requireNonNull(form.version()), Objects.requireNonNull(form.endsOn()));
    }

    @GetMapping("/projects/" + ProjectController.ID + "/deletion")
    String deletion(Viewer viewer, @PathVariable String id, Model model) {
        var project = projects.find(viewer, id);
        model.addAttribute("project", project);
        model.addAttribute("hasSlips", projects.hasSlips(project));
        return "project/deletion";
    }

    @PostMapping("/projects/" + ProjectController.ID + "/deletion")
    String delete(Viewer viewer, @PathVariable String id, RedirectAttributes then) {
        projects.delete(viewer, id);
        then.addFlashAttribute("done", "project.deleted");
        return "redirect:/follow-up/tek17";
    }
}
