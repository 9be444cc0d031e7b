package no.kundeportal.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import no.kundeportal.account.DoorPace;
import no.kundeportal.account.PasswordHelp;
import no.kundeportal.account.SecretLink;
import no.kundeportal.kernel.Right;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A forgotten password or user ID: the same answer for everybody, and a letter for whoever is known. */
@Controller
@RequestMapping("/password-resets")
@Access(Right.PUBLIC)
class PasswordResetController {

    record ForgottenForm(
            @NotBlank @Size(max = 200) @Nullable String known) {}

    record NewPasswordForm(
            @NotBlank @Size(max = 200) @Nullable String password) {}

    private final PasswordHelp help;
    private final DoorPace pace;

    PasswordResetController(PasswordHelp help, DoorPace pace) {
        this.help = help;
        this.pace = pace;
    }

    @GetMapping("/new")
    String form(ForgottenForm form) {
        return "account/password-forgotten";
    }

    @PostMapping
    String ask(@Valid ForgottenForm form, BindingResult errors, Model model, HttpServletRequest request) {
        if (Forms.accepted(errors, () -> help.ask(Objects.requireNonNull(form.known()), request.getRemoteAddr())))
            model.addAttribute("asked", true);
        return "account/password-forgotten";
    }

    @GetMapping("/{secret:[A-Za-z0-9_-]{16,43}}")
    String open(@PathVariable String secret, NewPasswordForm form, Model model, HttpServletRequest request) {
        pace.requireForSecret(request.getRemoteAddr());
        return page(secret, model);
    }

    @PostMapping("/{secret:[A-Za-z0-9_-]{16,43}}")
    String change(
            @PathVariable String secret,
            @Valid NewPasswordForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            RedirectAttributes then) {
        pace.requireForSecret(request.getRemoteAddr());
        if (!Forms.accepted(errors, () -> help.change(secret, Objects.requireNonNull(form.password()))))
            return page(secret, model);
        then.addFlashAttribute("done", "password.changed");
        return "redirect:/sign-in";
    }

    private String page(String secret, Model model) {
        var opened = help.open(secret);
        model.addAttribute("opened", opened);
        model.addAttribute("secret", secret);
        return opened.state() == SecretLink.State.VALID ? "account/password-new" : "account/password-over";
    }
}
