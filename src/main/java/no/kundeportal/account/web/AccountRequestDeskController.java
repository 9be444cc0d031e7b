package no.kundeportal.account.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.kundeportal.account.AccountRequests;
import no.kundeportal.account.Administrators;
import no.kundeportal.customer.Customers;
import no.kundeportal.kernel.AccessLevel;
import no.kundeportal.kernel.CustomerNumber;
import no.kundeportal.kernel.NotFound;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Support decides on a request for an account: first which customer, then what access; or why not. */
@Controller
@RequestMapping("/operator/account-requests/{id}")
@Access(Right.CUSTOMERS)
class AccountRequestDeskController {

    record ApprovalForm(
            @NotBlank @Size(max = 20) @Nullable String customer,
            @NotNull @Nullable AccessLevel level,
            @Nullable Boolean economy,
            @Nullable String scope,
            @Size(max = 2000) @Nullable List<String> site) {}

    record DeclineForm(@NotBlank @Size(max = 1000) @Nullable String reason) {}

    private final AccountRequests requests;
    private final Customers customers;
    private final Administrators administrators;
    private final GrantFields fields;

    AccountRequestDeskController(
            AccountRequests requests, Customers customers, Administrators administrators, GrantFields fields) {
        this.requests = requests;
        this.customers = customers;
        this.administrators = administrators;
        this.fields = fields;
    }

    /** @param customer the one chosen so far */
    @GetMapping
    String show(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String customer,
            Model model) {
        model.addAttribute("declineForm", new DeclineForm(null));
        return page(viewer, id, customer, model);
    }

    @PostMapping("/approval")
    String approve(
            Viewer viewer,
            @PathVariable UUID id,
            @Valid ApprovalForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes then) {
        if (!Forms.accepted(errors, () -> approve(viewer, id, form))) {
            model.addAttribute("declineForm", new DeclineForm(null));
            return page(viewer, id, form.customer(), model);
        }
        then.addFlashAttribute("done", "accountRequest.approved");
        return "redirect:/operator/account-requests/" + id;
    }

    @PostMapping("/decline")
    String decline(
            Viewer viewer,
            @PathVariable UUID id,
            @Valid DeclineForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes then) {
        if (!Forms.accepted(
                errors,
                () -> requests.decline(
                        viewer, id, Objects.requireNonNull(form.reason()).strip())))
            return page(viewer, id, null, model);
        then.addFlashAttribute("done", "accountRequest.declined");
        return "redirect:/operator/account-requests/" + id;
    }

    private void approve(Viewer viewer, UUID id, ApprovalForm form) {
        var customer = chosen(Objects.requireNonNull(form.customer()));
        var grant = GrantFields.grant(Objects.requireNonNull(form.level()), form.economy(), form.scope(), form.site());
        requests.approve(viewer, id, customer.number(), grant);
    }

    private Customers.Row chosen(String number) {
        return customers.find(new CustomerNumber(number.strip())).orElseThrow(NotFound::new);
    }

    private String page(Viewer viewer, UUID id, @Nullable String number, Model model) {
        var request = requests.find(viewer, id);
        model.addAttribute("request", request);
        model.addAttribute("meant", requests.meant(request));
        model.addAttribute("typed", number);
        var customer = number == null || number.isBlank()
                ? null
                : customers.find(new CustomerNumber(number.strip())).orElse(null);
        model.addAttribute("customer", customer);
        if (customer != null) {
            var orphaned = administrators.of(customer.number()).isEmpty();
            model.addAttribute("orphaned", orphaned);
            if (!model.containsAttribute("approvalForm"))
                model.addAttribute("approvalForm", proposed(customer, orphaned));
            fields.show(viewer, customer.number(), model);
        }
        return "account/account-request-desk";
    }

    /** Whoever comes first is likely to be the one who lets the others in. */
    private static ApprovalForm proposed(Customers.Row customer, boolean orphaned) {
        var level = orphaned ? AccessLevel.ADMINISTRATOR : AccessLevel.ORDERER;
        return new ApprovalForm(customer.number().value(), level, false, GrantFields.ALL, List.of());
    }
}
