package no.kundeportal.account.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import no.kundeportal.account.Invitations;
import no.kundeportal.account.Invitee;
import no.kundeportal.customer.Customers;
import no.kundeportal.kernel.AccessLevel;
import no.kundeportal.kernel.CustomerNumber;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Refusal;
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

/** INVITER NY BRUKER: one or many, by e-mail or with a code on paper. */
@Controller
@RequestMapping("/invitations")
@Access(Right.USERS)
class InvitationController {

    private final Invitations invitations;
    private final Customers customers;
    private final GrantFields fields;
    private final Codes codes;

    InvitationController(Invitations invitations, Customers customers, GrantFields fields, Codes codes) {
        this.invitations = invitations;
        this.customers = customers;
        this.fields = fields;
        this.codes = codes;
    }

    /** @param customer for support: at which customer; @param level proposed, for example by who looks after one without an administrator */
    @GetMapping("/new")
    String form(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String customer,
            @RequestParam(defaultValue = "READER") AccessLevel level,
            Model model) {
        var number = customerOf(viewer, customer);
        model.addAttribute("invitationForm", InvitationForm.empty(number.value(), level));
        return page(viewer, number, model);
    }

    @PostMapping
    String invite(
            Viewer viewer, @Valid InvitationForm form, BindingResult errors, Model model, RedirectAttributes then) {
        var customer = customerOf(viewer, form.customer());
        var lines = linesOf(form, customer);
        var good = lines.stream()
                .map(InviteeLines.Line::invitee)
                .filter(Objects::nonNull)
                .toList();
        if (lines.size() > InviteeLines.MOST)
            errors.rejectValue("people", "invite.tooMany", new Object[] {InviteeLines.MOST}, null);
        else if (good.size() < lines.size() && (good.isEmpty() || !Boolean.TRUE.equals(form.onlyGood())))
            errors.rejectValue("people", "invite.lines", new Object[] {lines.size() - good.size(), lines.size()}, null);
        model.addAttribute("lines", lines.stream().limit(InviteeLines.MOST).toList());
        model.addAttribute("good", good.size());
        if (errors.hasErrors()) return page(viewer, customer, model);
        try {
            var printed = invitations.invite(viewer, customer, form.grant(), nonNull(good));
            if (!printed.isEmpty()) return codes.forInvitations(printed, back(viewer, customer), model);
        } catch (Refusal refusal) {
            Forms.reject(errors, refusal);
            return page(viewer, customer, model);
        }
        then.addFlashAttribute("done", good.size() == 1 ? "invite.sent" : "invite.sentAll");
        return "redirect:" + back(viewer, customer);
    }

    private List<InviteeLines.Line> linesOf(InvitationForm form, CustomerNumber customer) {
        if (form.people() == null || form.people().length() > 20_000) return List.of();
        return InviteeLines.read(
                form.people(),
                Objects.requireNonNullElse(form.language(), "nb"),
                email -> invitations.isKnown(customer, email));
    }

    private static List<Invitee> nonNull(List<@Nullable Invitee> invitees) {
        return invitees.stream().map(Objects::requireNonNull).toList();
    }

    private static String back(Viewer viewer, CustomerNumber customer) {
        return viewer.may(Right.CUSTOMERS) ? "/operator/customers/" + customer : "/users";
    }

    /** A member's own; support says which. */
    private CustomerNumber customerOf(Viewer viewer, @Nullable String asked) {
        if (!viewer.may(Right.CUSTOMERS)) return viewer.customer();
        if (asked == null) throw new NotFound();
        return customers
                .find(new CustomerNumber(asked))
                .orElseThrow(NotFound::new)
                .number();
    }

    private String page(Viewer viewer, CustomerNumber customer, Model model) {
        model.addAttribute("customer", customers.find(customer).orElseThrow(NotFound::new));
        fields.show(viewer, customer, model);
        return "account/invitation-new";
    }
}
