package no.kundeportal.task.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import no.kundeportal.kernel.Right;
import no.kundeportal.task.AnswerTemplates;
import no.kundeportal.task.AnswerTemplates.Template;
import no.kundeportal.web.Access;
import no.kundeportal.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The templates of answers, as support keeps them. */
@Controller
@Access(Right.CUSTOMERS)
class TemplateController {

    record TemplateForm(
            @NotNull @Nullable Integer version,
            @NotBlank @Size(max = 100) @Nullable String name,
            @NotBlank @Size(max = 2000) @Nullable String nb,
            @NotBlank @Size(max = 2000) @Nullable String en,
            @NotBlank @Size(max = 2000) @Nullable String sv) {

        Template toCommand(long id) {
            return new Template(id, text(name), text(nb), text(en), text(sv), Objects.requireNonNull(version));
        }

        private static String text(@Nullable String typed) {
            return Objects.requireNonNull(typed).strip();
        }
    }

    private final AnswerTemplates templates;

    TemplateController(AnswerTemplates templates) {
        this.templates = templates;
    }

    @GetMapping("/tasks/templates")
    String index(Model model) {
        model.addAttribute("templates", templates.all());
        return "task/templates";
    }

    @GetMapping("/tasks/templates/new")
    String fresh(Model model) {
        model.addAttribute("templateForm", new TemplateForm(0, "", "", "", ""));
        return "task/template";
    }

    @PostMapping("/tasks/templates")
    String add(@Valid TemplateForm form, BindingResult errors, RedirectAttributes then) {
        if (!Forms.accepted(errors, () -> templates.add(form.toCommand(0)))) return "task/template";
        then.addFlashAttribute("done", "template.saved");
        return "redirect:/tasks/templates";
    }

    @GetMapping("/tasks/templates/{id:\\d{1,18}}")
    String show(@PathVariable long id, Model model) {
        var stored = templates.find(id);
        model.addAttribute(
                "templateForm",
                new TemplateForm(stored.version(), stored.name(), stored.nb(), stored.en(), stored.sv()));
        model.addAttribute("id", id);
        return "task/template";
    }

    @PostMapping("/tasks/templates/{id:\\d{1,18}}")
    String change(
            @PathVariable long id,
            @Valid TemplateForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes then) {
        templates.find(id);
        model.addAttribute("id", id);
        if (!Forms.accepted(errors, () -> templates.change(form.toCommand(id)))) return "task/template";
        then.addFlashAttribute("done", "template.saved");
        return "redirect:/tasks/templates";
    }

    @PostMapping("/tasks/templates/{id:\\d{1,18}}/deletion")
    String remove(@PathVariable long id, RedirectAttributes then) {
        templates.remove(id);
        then.addFlashAttribute("done", "template.removed");
        return "redirect:/tasks/templates";
    }
}
