package no.kundeportal.weighing.web;

import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.web.Access;
import no.kundeportal.weighing.Intake;
import no.kundeportal.weighing.Intakes;
import no.kundeportal.weighing.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Files of weigh slips and of invoices from the operator's system: deliver, look, decide. */
@Controller
@RequestMapping("/operator/intake")
@Access(Right.OPERATE)
class IntakeController {

    record IntakeForm(@Nullable MultipartFile file, Intake.@Nullable Content content) {

        /** Slips for whoever does not say. */
        IntakeForm {
            content = Objects.requireNonNullElse(content, Intake.Content.SLIPS);
        }
    }

    private static final int PROBLEMS = 50;

    private final Intakes intakes;

    IntakeController(Intakes intakes) {
        this.intakes = intakes;
    }

    @GetMapping
    String index(@ModelAttribute("intakeForm") IntakeForm form, Model model) {
        model.addAttribute("contents", Intake.Content.values());
        model.addAttribute("intakes", intakes.latest());
        return "weighing/intakes";
    }

    @PostMapping
    String deliver(Viewer viewer, @ModelAttribute("intakeForm") IntakeForm form, BindingResult errors, Model model)
            throws IOException {
        var file = form.file();
        if (file == null || file.isEmpty()) {
            errors.rejectValue("file", "intake.file.missing");
            return index(form, model);
        }
        try (var stream = file.getInputStream()) {
            return "redirect:/operator/intake/"
                    + intakes.begin(viewer, Objects.requireNonNull(form.content()), nameOf(file), stream);
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, @RequestParam(defaultValue = "0,") String after, Model model) {
        var key = after.split(",", 2);
        if (key.length != 2 || !key[0].matches("\\d{1,9}") || key[1].length() > 40) throw new NotFound();
        var problems = intakes.problems(id, Integer.parseInt(key[0]), key[1], PROBLEMS + 1);
        model.addAttribute("intake", intakes.find(id));
        model.addAttribute("problems", problems.subList(0, Math.min(problems.size(), PROBLEMS)));
        model.addAttribute("next", problems.size() > PROBLEMS ? keyOf(problems.get(PROBLEMS - 1)) : null);
        return "weighing/intake";
    }

    /** The part of the page that changes while the work runs; once it is over, the whole page is asked for anew. */
    @GetMapping("/{id}/progress")
    String progress(@PathVariable UUID id, Model model, jakarta.servlet.http.HttpServletResponse response) {
        Intake intake = intakes.find(id);
        model.addAttribute("intake", intake);
        if (!intake.isUnderway()) response.setHeader("HX-Refresh", "true");
        return "weighing/intake :: workProgress";
    }

    @PostMapping("/{id}/decision")
    String decide(Viewer viewer, @PathVariable UUID id) {
        intakes.take(viewer, id);
        return "redirect:/operator/intake/" + id;
    }

    @PostMapping("/{id}/cancellation")
    String cancel(Viewer viewer, @PathVariable UUID id) {
        intakes.cancel(viewer, id);
        return "redirect:/operator/intake/" + id;
    }

    private static String keyOf(Problem last) {
        return last.line() + "," + last.column();
    }

    private static String nameOf(MultipartFile file) {
        var name = Objects.toString(file.getOriginalFilename(), "").replaceAll("[\\p{Cntrl}]", "");
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.isBlank() ? "file.csv" : last.substring(0, Math.min(last.length(), 120));
    }
}
