package no.kundeportal.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import no.kundeportal.account.AuditLog;
import no.kundeportal.account.People;
import no.kundeportal.account.Sessions;
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

/** The person's password, where it is signed in, and who has looked over the shoulder. */
@Controller
@RequestMapping("/profile/security")
@Access(Right.SIGNED_IN)
class OwnSecurityController {

    record PasswordForm(
            @NotBlank @Size(max = 200) @Nullable String current,
            @NotBlank @Size(max = 200) @Nullable String password) {}

    private final People people;
    private final Sessions sessions;
    private final AuditLog record;

    OwnSecurityController(People people, Sessions sessions, AuditLog record) {
        this.people = people;
        this.sessions = sessions;
        this.record = record;
    }

    @GetMapping
    String show(Viewer viewer, PasswordForm form, Model model, HttpServletRequest request) {
        return page(viewer, model, request);
    }

    @PostMapping("/password")
    String change(
            Viewer viewer,
            @Valid PasswordForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            RedirectAttributes then) {
        if (!Forms.accepted(errors, () -> change(viewer, form, request))) return page(viewer, model, request);
        then.addFlashAttribute("done", "password.changedHere");
        return "redirect:/profile/security";
    }

    @PostMapping("/sessions/{key:[0-9a-f]{16}}/end")
    String end(Viewer viewer, @PathVariable String key, RedirectAttributes then) {
        sessions.end(viewer, key);
        then.addFlashAttribute("done", "session.ended");
        return "redirect:/profile/security";
    }

    private void change(Viewer viewer, PasswordForm form, HttpServletRequest request) {
        people.changePassword(
                viewer,
                Objects.requireNonNull(form.current()),
                Objects.requireNonNull(form.password()),
                request.getSession().getId());
    }

    private String page(Viewer viewer, Model model, HttpServletRequest request) {
        var session = request.getSession(false);
        model.addAttribute("sessions", sessions.of(viewer.person(), session == null ? null : session.getId()));
        model.addAttribute("looks", record.looksAt(viewer.person()));
        return "account/security";
    }
}
