package no.kundeportal.customer.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import no.kundeportal.customer.CustomerRegister;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Right;
import no.kundeportal.web.Access;
import no.kundeportal.web.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One form for a new and a known customer. */
@Controller
@Access(Right.OPERATE)
class CustomerRegisterController {

    private static final String ONE = "/operator/customers/{number:[A-Z0-9-]{1,20}}/change";

    private final CustomerRegister customers;

    CustomerRegisterController(CustomerRegister customers) {
        this.customers = customers;
    }

    @GetMapping("/operator/customers/new")
    String ask(Model model) {
        model.addAttribute(CustomerForm.blank());
        return form(model);
    }

    @PostMapping("/operator/customers")
    String add(@Valid CustomerForm form, BindingResult errors, Model model, RedirectAttributes then) {
        var number = Objects.requireNonNull(form.number());
        if (!Forms.accepted(errors, () -> customers.add(number, form.toTerms()))) return form(model);
        then.addFlashAttribute("done", "customer.added");
        return "redirect:/operator/customers/" + number;
    }

    @GetMapping(ONE)
    String show(@PathVariable String number, Model model) {
        model.addAttribute(CustomerForm.of(customers.find(number).orElseThrow(NotFound::new)));
        return known(number, model);
    }

    @PostMapping(ONE)
    String change(
            @PathVariable String number,
            @Valid CustomerForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes then) {
        var version = Objects.requireNonNullElse(form.version(), -1);
        if (!Forms.accepted(errors, () -> customers.change(number, version, form.toTerms())))
            return known(number, model);
        then.addFlashAttribute("done", "customer.changed");
        return "redirect:/operator/customers/" + number;
    }

    private String known(String number, Model model) {
        model.addAttribute("known", customers.find(number).orElseThrow(NotFound::new));
        return form(model);
    }

    private static String form(Model model) {
        model.addAttribute("countries", List.of("NO", "SE", "DK", "FI"));
        model.addAttribute("currencies", List.of("NOK", "SEK", "DKK", "EUR"));
        return "customer/customer-form";
    }
}
