package no.kundeportal.account.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Objects;
import no.kundeportal.account.ChosenStanding;
import no.kundeportal.account.People;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.web.Access;
import no.kundeportal.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The person's own page: name, phone, e-mail, language and theme. */
@Controller
@RequestMapping("/profile")
@Access(Right.SIGNED_IN)
class ProfileController {

    record ProfileForm(
            @NotBlank @Nullable String language, @Nullable String theme) {}

    record DetailsForm(
            @NotBlank @Size(max = 100) @Nullable String name,
            @Size(max = 30) @Nullable String phone) {}

    record EmailForm(
            @Email @Size(max = 200) @Nullable String email,
            @NotBlank @Size(max = 200) @Nullable String emailPassword) {}

    private final People people;
    private final ChosenStanding standing;
    private final Clock clock;

    ProfileController(People people, ChosenStanding standing, Clock clock) {
        this.people = people;
        this.standing = standing;
        this.clock = clock;
    }

    @GetMapping
    String show(Viewer viewer, Model model) {
        return page(viewer, model);
    }

    @PostMapping
    String prefer(Viewer viewer, @Valid ProfileForm form, BindingResult errors, Model model, RedirectAttributes then) {
        var theme = form.theme() == null || form.theme().isBlank() ? null : form.theme();
        if (!Forms.accepted(errors, () -> people.prefer(viewer, String.valueOf(form.language()), theme)))
            return page(viewer, model);
        then.addFlashAttribute("done", "profile.saved");
        return "redirect:/profile";
    }

    @PostMapping("/details")
    String rename(Viewer viewer, @Valid DetailsForm form, BindingResult errors, Model model, RedirectAttributes then) {
        if (!Forms.accepted(errors, () -> people.rename(viewer, Objects.requireNonNull(form.name()), form.phone())))
            return page(viewer, model);
        then.addFlashAttribute("done", "profile.details.saved");
        return "redirect:/profile";
    }

    @PostMapping("/email")
    String changeEmail(
            Viewer viewer, @Valid EmailForm form, BindingResult errors, Model model, RedirectAttributes then) {
        if (!Forms.accepted(
                errors, () -> people.changeEmail(viewer, form.email(), Objects.requireNonNull(form.emailPassword()))))
            return page(viewer, model);
        var waits = people.unconfirmedEmail(viewer, clock.instant()) != null;
        then.addFlashAttribute("done", waits ? "profile.email.sent" : "profile.email.saved");
        return "redirect:/profile";
    }

    @Access(value = Right.SIGNED_IN, whileSeeing = true)
    @PostMapping("/membership")
    String switchTo(Viewer viewer, @RequestParam String membership) {
        standing.choose(viewer, membership);
        return "redirect:/";
    }

    /** A form that failed keeps what was typed; the others stand as they are stored. */
    private String page(Viewer viewer, Model model) {
        var self = people.self(viewer);
        model.addAttribute("self", self);
        model.addAttribute("unconfirmed", people.unconfirmedEmail(viewer, clock.instant()));
        if (!model.containsAttribute("profileForm"))
            model.addAttribute("profileForm", new ProfileForm(self.language(), self.theme()));
        if (!model.containsAttribute("detailsForm"))
            model.addAttribute("detailsForm", new DetailsForm(self.name(), self.phone()));
        if (!model.containsAttribute("emailForm")) model.addAttribute("emailForm", new EmailForm(self.email(), null));
        return "account/profile";
    }
}
