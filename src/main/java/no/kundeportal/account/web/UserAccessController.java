package no.kundeportal.account.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.kundeportal.account.Accounts;
import no.kundeportal.account.Grant;
import no.kundeportal.account.Membership;
import no.kundeportal.account.Memberships;
import no.kundeportal.customer.Customers;
import no.kundeportal.kernel.AccessLevel;
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

/** What one person may do at one customer, and the form that changes it. */
@Controller
@RequestMapping("/users/{id}")
@Access(Right.USERS)
class UserAccessController {

    record UserForm(
            @NotNull @Nullable Integer version,
            @NotNull @Nullable AccessLevel level,
            @Nullable Boolean economy,
            @Nullable String scope,
            @Size(max = 2000) @Nullable List<String> site) {

        static UserForm of(Membership membership) {
            var grant = membership.grant();
            return new UserForm(
                    membership.currentVersion(),
                    grant.level(),
                    grant.economy(),
                    GrantFields.scopeOf(grant),
                    List.copyOf(grant.sites()));
        }

        Grant grant() {
            return GrantFields.grant(Objects.requireNonNull(level), economy, scope, site);
        }
    }

    private final Memberships memberships;
    private final Accounts accounts;
    private final Customers customers;
    private final GrantFields fields;

    UserAccessController(Memberships memberships, Accounts accounts, Customers customers, GrantFields fields) {
        this.memberships = memberships;
        this.accounts = accounts;
        this.customers = customers;
        this.fields = fields;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable UUID id, Model model) {
        model.addAttribute("userForm", UserForm.of(memberships.find(viewer, id)));
        return page(viewer, id, model);
    }

    @PostMapping
    String change(
            Viewer viewer,
            @PathVariable UUID id,
            @Valid UserForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes then) {
        if (!Forms.accepted(errors, () -> change(viewer, id, form))) return page(viewer, id, model);
        then.addFlashAttribute("done", "users.changed");
        return "redirect:" + onward(viewer, id);
    }

    /** Whoever took the last of the own sites from somebody no longer sees that person, nor need anybody the list who lowered themselves. */
    private String onward(Viewer viewer, UUID id) {
        if (!memberships.exists(viewer, id)) return "/users";
        var self = memberships.find(viewer, id).person().equals(viewer.person());
        return self ? "/profile/access" : "/users/" + id;
    }

    private void change(Viewer viewer, UUID id, UserForm form) {
        int version = Objects.requireNonNull(form.version());
        var within = memberships.isWithinReach(viewer, memberships.find(viewer, id));
        if (within) memberships.change(viewer, id, version, form.grant());
        else memberships.changeSites(viewer, id, version, GrantFields.named(form.site()));
    }

    private String page(Viewer viewer, UUID id, Model model) {
        var membership = memberships.find(viewer, id);
        model.addAttribute("membership", membership);
        model.addAttribute("person", memberships.personOf(membership));
        model.addAttribute("customer", customers.find(membership.customer()).orElseThrow());
        model.addAttribute("self", membership.person().equals(viewer.person()));
        model.addAttribute("within", memberships.isWithinReach(viewer, membership));
        model.addAttribute("mayReset", accounts.mayReset(viewer, membership.person()));
        model.addAttribute("staff", viewer.may(Right.CUSTOMERS));
        fields.show(viewer, membership.customer(), model);
        return "account/user";
    }
}
