package no.kundeportal.account.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import no.kundeportal.account.Invitations;
import no.kundeportal.account.Invitee;
import no.kundeportal.account.StaffRole;
import no.kundeportal.account.StaffRoles;
import no.kundeportal.customer.Facilities;
import no.kundeportal.customer.Facility;
import no.kundeportal.kernel.FacilityCode;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.web.Access;
import no.kundeportal.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Those who work for the operator. */
@Controller
@RequestMapping("/operator/staff")
@Access(Right.OPERATE)
class StaffController {

    record StaffForm(
            @NotBlank @Size(max = 100) @Nullable String name,
            @Email @Size(max = 200) @Nullable String email,

            @NotBlank @Pattern(regexp = "nb|en|sv") @Nullable
            String language,

            @NotNull @Nullable StaffRole role,
            @Size(max = 20) @Nullable String facility) {}

    private final StaffRoles roles;
    private final Invitations invitations;
    private final Facilities facilities;
    private final Codes codes;

    StaffController(StaffRoles roles, Invitations invitations, Facilities facilities, Codes codes) {
        this.roles = roles;
        this.invitations = invitations;
        this.facilities = facilities;
        this.codes = codes;
    }

    @GetMapping
    String index(Model model) {
        var language = LocaleContextHolder.getLocale().getLanguage();
        model.addAttribute("staffForm", new StaffForm(null, null, language, StaffRole.FACILITY, null));
        return page(model);
    }

    @PostMapping
    String invite(Viewer viewer, @Valid StaffForm form, BindingResult errors, Model model, RedirectAttributes then) {
        if (errors.hasErrors()) return page(model);
        try {
            var printed = invitations.inviteStaff(
                    viewer, Objects.requireNonNull(form.role()), facilityOf(form), inviteeOf(form));
            if (printed != null)
                return codes.forInvitation(Objects.requireNonNull(form.name()), printed, "/operator/staff", model);
        } catch (Refusal refusal) {
            Forms.reject(errors, refusal);
            return page(model);
        }
        then.addFlashAttribute("done", "invite.sent");
        return "redirect:/operator/staff";
    }

    @PostMapping("/{id}/removal")
    String remove(Viewer viewer, @PathVariable UUID id, RedirectAttributes then) {
        roles.remove(viewer, id);
        then.addFlashAttribute("done", "staff.removed");
        return "redirect:/operator/staff";
    }

    private @Nullable FacilityCode facilityOf(StaffForm form) {
        if (form.role() != StaffRole.FACILITY) return null;
        return facilities.all().stream()
                .map(Facility::code)
                .filter(code -> code.value().equals(form.facility()))
                .findFirst()
                .orElseThrow(() -> Refusal.of("facility", "staff.facility.missing"));
    }

    private static Invitee inviteeOf(StaffForm form) {
        var email = form.email() == null || form.email().isBlank()
                ? null
                : form.email().strip().toLowerCase(Locale.ROOT);
        return new Invitee(Objects.requireNonNull(form.name()).strip(), email, Objects.requireNonNull(form.language()));
    }

    private String page(Model model) {
        model.addAttribute("staff", roles.all());
        model.addAttribute("invited", roles.invited());
        model.addAttribute("roles", StaffRole.values());
        model.addAttribute("facilities", facilities.all());
        return "account/staff";
    }
}
