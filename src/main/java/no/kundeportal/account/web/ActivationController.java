package no.kundeportal.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import no.kundeportal.account.Activation;
import no.kundeportal.account.DoorPace;
import no.kundeportal.account.SecretLink;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.web.Access;
import no.kundeportal.web.Forms;
import no.kundeportal.web.Viewers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The door of an invitation: a new account, the account one has, or why the link does not work. */
@Controller
@RequestMapping("/activation/{secret:[A-Za-z0-9_-]{16,43}}")
@Access(Right.PUBLIC)
class ActivationController {

    /** The password is not printed into the page again. */
    record ActivationForm(
            @NotBlank @Size(max = 100) @Nullable String name,
            @NotBlank @Size(max = 60) @Nullable String userId,
            @NotBlank @Size(max = 200) @Nullable String password) {}

    private final Activation activation;
    private final Viewers viewers;
    private final DoorPace pace;

    ActivationController(Activation activation, Viewers viewers, DoorPace pace) {
        this.activation = activation;
        this.viewers = viewers;
        this.pace = pace;
    }

    @GetMapping
    String open(@PathVariable String secret, Model model, HttpServletRequest request) {
        pace.requireForSecret(request.getRemoteAddr());
        var opened = activation.open(secret);
        model.addAttribute(
                "activationForm", new ActivationForm(opened.invitation().name(), opened.proposedUserId(), null));
        return page(secret, opened, model);
    }

    @PostMapping
    String activate(
            @PathVariable String secret,
            @Valid ActivationForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            RedirectAttributes then) {
        pace.requireForSecret(request.getRemoteAddr());
        if (!Forms.accepted(errors, () -> then.addFlashAttribute("username", activate(secret, form))))
            return page(secret, activation.open(secret), model);
        then.addFlashAttribute("done", "activation.done");
        return "redirect:/sign-in";
    }

    /** Whoever has an account signs in on the way here, and then decides. */
    @GetMapping("/acceptance")
    @Access(Right.SIGNED_IN)
    String signedIn(@PathVariable String secret) {
        return "redirect:/activation/" + secret;
    }

    @PostMapping("/acceptance")
    @Access(Right.SIGNED_IN)
    String accept(Viewer viewer, @PathVariable String secret, RedirectAttributes then) {
        activation.accept(viewer, secret);
        then.addFlashAttribute("done", "activation.accepted");
        return "redirect:/profile/access";
    }

    @PostMapping("/renewal")
    String sendAgain(@PathVariable String secret, HttpServletRequest request, RedirectAttributes then) {
        pace.requireForSecret(request.getRemoteAddr());
        activation.sendAgain(secret);
        then.addFlashAttribute("done", "activation.sentAgain");
        return "redirect:/sign-in";
    }

    private String activate(String secret, ActivationForm form) {
        return activation.activate(
                secret,
                Objects.requireNonNull(form.name()),
                Objects.requireNonNull(form.userId()),
                Objects.requireNonNull(form.password()));
    }

    private String page(String secret, Activation.Opened opened, Model model) {
        model.addAttribute("opened", opened);
        model.addAttribute("secret", secret);
        if (opened.state() != SecretLink.State.VALID) return "account/activation-over";
        return viewers.current().isPresent() ? "account/activation-accept" : "account/activation";
    }
}
