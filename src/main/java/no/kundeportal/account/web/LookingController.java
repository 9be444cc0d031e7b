package no.kundeportal.account.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import no.kundeportal.account.Accounts;
import no.kundeportal.account.Looking;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.web.Access;
import no.kundeportal.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Support sees the portal as somebody else, for a reason that this person can read. */
@Controller
class LookingController {

    record LookForm(@NotBlank @Size(max = 300) @Nullable String reason) {}

    private final Looking looking;
    private final Accounts accounts;

    LookingController(Looking looking, Accounts accounts) {
        this.looking = looking;
        this.accounts = accounts;
    }

    @Access(Right.CUSTOMERS)
    @GetMapping("/operator/people/{id}/look")
    String ask(Viewer viewer, @PathVariable UUID id, LookForm form, Model model) {
        return page(viewer, id, model);
    }

    @Access(Right.CUSTOMERS)
    @PostMapping("/operator/people/{id}/look")
    String begin(Viewer viewer, @PathVariable UUID id, @Valid LookForm form, BindingResult errors, Model model) {
        if (!Forms.accepted(
                errors,
                () -> looking.begin(
                        viewer, id, Objects.requireNonNull(form.reason()).strip()))) return page(viewer, id, model);
        return "redirect:/";
    }

    @Access(value = Right.SIGNED_IN, whileSeeing = true)
    @PostMapping("/looking/end")
    String end(Viewer viewer) {
        looking.end();
        return viewer.seer() == null ? "redirect:/" : "redirect:/operator/people/" + viewer.person();
    }

    private String page(Viewer viewer, UUID id, Model model) {
        model.addAttribute("person", accounts.find(viewer, id));
        return "account/look";
    }
}
