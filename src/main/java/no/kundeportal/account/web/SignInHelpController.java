package no.kundeportal.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import no.kundeportal.account.DoorPace;
import no.kundeportal.account.SecretLinks;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.Right;
import no.kundeportal.web.Access;
import no.kundeportal.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** All ways in for whoever stands outside, and the field for a code on paper. */
@Controller
@Access(Right.PUBLIC)
class SignInHelpController {

    record CodeForm(@NotBlank @Size(max = 60) @Nullable String code) {}

    private final SecretLinks links;
    private final DoorPace pace;

    SignInHelpController(SecretLinks links, DoorPace pace) {
        this.links = links;
        this.pace = pace;
    }

    @GetMapping("/sign-in-help")
    String help(CodeForm form) {
        return "account/sign-in-help";
    }

    @PostMapping("/codes")
    String open(@Valid CodeForm form, BindingResult errors, HttpServletRequest request) {
        if (errors.hasErrors()) return "account/sign-in-help";
        try {
            pace.requireForSecret(request.getRemoteAddr());
            var path = links.pathOf(Objects.requireNonNull(form.code()));
            return "redirect:" + path.orElseThrow(() -> Refusal.of("code", "code.unknown"));
        } catch (Refusal refusal) {
            Forms.reject(errors, refusal);
            return "account/sign-in-help";
        }
    }
}
