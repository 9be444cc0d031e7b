package no.kundeportal.account.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The person's own page. */
@Controller
@Access(Right.SIGNED_IN)
class ProfileController {

    record ProfileForm(
            @NotBlank @Nullable String language, @Nullable String theme) {}

    private final People people;
    private final ChosenStanding standing;

    ProfileController(People people, ChosenStanding standing) {
        this.people = people;
        this.standing = standing;
    }

    @GetMapping("/profile")
    String show(Viewer viewer, Model model) {
        var self = people.self(viewer);
        model.addAttribute("profileForm", new ProfileForm(self.language(), self.theme()));
        return page(viewer, model);
    }

    @PostMapping("/profile")
    String prefer(Viewer viewer, @Valid ProfileForm form, BindingResult errors, Model model, RedirectAttributes then) {
        var theme = Optional.ofNullable(form.theme())
                .filter(chosen -> !chosen.isBlank())
                .orElse(null);
        if (!Forms.accepted(errors, () -> people.prefer(viewer, String.valueOf(form.language()), theme)))
            return page(viewer, model);
        then.addFlashAttribute("done", "profile.saved");
        return "redirect:/profile";
    }

    @PostMapping("/profile/membership")
    String switchTo(Viewer viewer, @RequestParam String membership) {
        standing.choose(viewer, membership);
        return "redirect:/";
    }

    private String page(Viewer viewer, Model model) {
        model.addAttribute("self", people.self(viewer));
        return "account/profile";
    }
}
