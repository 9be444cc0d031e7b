package no.kundeportal.account.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import no.kundeportal.account.ApiTokens;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.web.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keys with which the operator's own systems deliver slips. */
@Controller
@RequestMapping("/operator/tokens")
@Access(Right.OPERATE)
class TokenController {

    record TokenForm(@NotBlank @Size(max = 80) @Nullable String label) {}

    private final ApiTokens tokens;

    TokenController(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping
    String list(TokenForm form, Model model) {
        model.addAttribute("tokens", tokens.all());
        return "account/tokens";
    }

    @PostMapping
    String make(Viewer viewer, @Valid TokenForm form, BindingResult errors, Model model) {
        if (!errors.hasErrors()) {
            // Shown in this answer and never again, so it is not carried over a redirect through the session.
            model.addAttribute("made", tokens.make(viewer, String.valueOf(form.label())));
        }
        return list(form, model);
    }

    @PostMapping("/{id}/revocation")
    String revoke(Viewer viewer, @PathVariable UUID id, RedirectAttributes then) {
        tokens.revoke(viewer, id);
        then.addFlashAttribute("done", "tokens.revoked");
        return "redirect:/operator/tokens";
    }
}
