package no.kundeportal.project.web;

import jakarta.validation.Valid;
import java.util.Objects;
import no.kundeportal.catalogue.Catalogue;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.project.Projects;
import no.kundeportal.web.Access;
import no.kundeportal.web.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The waste plan of a project: how much of each waste is expected. */
@Controller
@Access(Right.PROJECTS)
class WastePlanController {

    private final Projects projects;
    private final Catalogue catalogue;

    WastePlanController(Projects projects, Catalogue catalogue) {
        this.projects = projects;
        this.catalogue = catalogue;
    }

    @GetMapping("/projects/" + ProjectController.ID + "/plan")
    String show(Viewer viewer, @PathVariable String id, Model model) {
        model.addAttribute("planForm", PlanForm.of(projects.get(viewer, id), catalogue.fractions()));
        return form(viewer, id, model);
    }

    @PostMapping("/projects/" + ProjectController.ID + "/plan")
    String save(
            Viewer viewer,
            @PathVariable String id,
            @Valid PlanForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes then) {
        var page = form(viewer, id, model);
        if (!Forms.accepted(errors, () -> save(viewer, id, form))) return page;
        then.addFlashAttribute("done", "project.planned");
        return ProjectController.page(id);
    }

    private void save(Viewer viewer, String id, PlanForm form) {
        projects.plan(viewer, id, Objects.requireNonNull(form.version()), form.toPlan(catalogue.fractions()));
    }

    private String form(Viewer viewer, String id, Model model) {
        model.addAttribute("project", projects.find(viewer, id));
        model.addAttribute("fractions", catalogue.fractions());
        return "project/plan";
    }
}
