package no.kundeportal.account.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import no.kundeportal.account.Accounts;
import no.kundeportal.account.AuditLog;
import no.kundeportal.account.Diagnosis;
import no.kundeportal.account.Memberships;
import no.kundeportal.account.Sessions;
import no.kundeportal.account.StaffRoles;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person as support sees it: what stands in the way, and what can be done about it. */
@Controller
@RequestMapping("/operator/people/{id}")
@Access(Right.CUSTOMERS)
class PersonController {

    private static final int LATEST = 20;

    record UserIdForm(@NotBlank @Size(max = 60) @Nullable String userId) {}

    private final Accounts accounts;
    private final Memberships memberships;
    private final StaffRoles roles;
    private final Diagnosis diagnosis;
    private final Sessions sessions;
    private final AuditLog record;
    private final LinkHistory history;

    PersonController(
            Accounts accounts,
            Memberships memberships,
            StaffRoles roles,
            Diagnosis diagnosis,
            Sessions sessions,
            AuditLog record,
            LinkHistory history) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.roles = roles;
        this.diagnosis = diagnosis;
        this.sessions = sessions;
        this.record = record;
        this.history = history;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable UUID id, Model model) {
        model.addAttribute(
                "userIdForm", new UserIdForm(accounts.find(viewer, id).userId()));
        return page(viewer, id, model);
    }

    @PostMapping("/user-id")
    String rename(
            Viewer viewer,
            @PathVariable UUID id,
            @Valid UserIdForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes then) {
        if (!Forms.accepted(errors, () -> accounts.rename(viewer, id, Objects.requireNonNull(form.userId()))))
            return page(viewer, id, model);
        then.addFlashAttribute("done", "people.renamed");
        return "redirect:/operator/people/" + id;
    }

    private String page(Viewer viewer, UUID id, Model model) {
        model.addAttribute("person", accounts.find(viewer, id));
        model.addAttribute("memberships", memberships.of(id));
        model.addAttribute("roles", roles.of(id));
        model.addAttribute("findings", diagnosis.of(id));
        model.addAttribute("sessions", sessions.of(id, null));
        model.addAttribute("record", record.of(id, LATEST));
        model.addAttribute("mayReset", accounts.mayReset(viewer, id));
        model.addAttribute("self", viewer.person().equals(id));
        history.ofPerson(id, model);
        return "account/person";
    }
}
