package no.kundeportal.project.web;

import jakarta.validation.Valid;
import no.kundeportal.customer.Sites;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.project.Projects;
import no.kundeportal.project.Work;
import no.kundeportal.web.Access;
import no.kundeportal.web.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One form for a new building project and a known one. Its page is the report of its waste. */
@Controller
@Access(Right.PROJECTS)
class ProjectController {

    static final String ID = "{id:[0-9a-f-]{36}}";

    private final Projects projects;
    private final Sites sites;

    ProjectController(Projects projects, Sites sites) {
        this.projects = projects;
        this.sites = sites;
    }

    @GetMapping("/projects/new")
    String blank(Viewer viewer, @RequestParam(defaultValue = "") String site, Model model) {
        model.addAttribute("projectForm", ProjectForm.blank(site));
        return form(viewer, model);
    }

    @PostMapping("/projects")
    String make(Viewer viewer, @Valid ProjectForm form, BindingResult errors, Model model, RedirectAttributes then) {
        var made = new String[1];
        if (!Forms.accepted(
                errors, () -> made[0] = projects.make(viewer, form.toTerms()).toString())) return form(viewer, model);
        then.addFlashAttribute("done", "project.made");
        return page(made[0]);
    }

    @GetMapping("/projects/" + ID)
    String known(Viewer viewer, @PathVariable String id, Model model) {
        model.addAttribute("projectForm", ProjectForm.of(projects.get(viewer, id)));
        return form(viewer, model.addAttribute("project", projects.find(viewer, id)));
    }

    @PostMapping("/projects/" + ID)
    String change(
            Viewer viewer,
            @PathVariable String id,
            @Valid ProjectForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes then) {
        model.addAttribute("project", projects.find(viewer, id));
        if (!Forms.accepted(errors, () -> projects.change(viewer, id, form.seen(), form.toTerms())))
            return form(viewer, model);
        then.addFlashAttribute("done", "project.changed");
        return page(id);
    }

    private String form(Viewer viewer, Model model) {
        model.addAttribute("sites", sites.of(viewer));
        model.addAttribute("works", Work.values());
        return "project/form";
    }

    static String page(String id) {
        return "redirect:/follow-up/tek17?project=" + id;
    }
}
