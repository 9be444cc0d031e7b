package no.kundeportal.customer.web;

import jakarta.validation.Valid;
import java.util.Objects;
import no.kundeportal.catalogue.Catalogue;
import no.kundeportal.catalogue.ContainerType;
import no.kundeportal.customer.ContainerRegister;
import no.kundeportal.customer.CustomerRegister;
import no.kundeportal.customer.Facilities;
import no.kundeportal.customer.SiteRegister;
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

/** One form for a new and a known site of a customer; beneath the known one what stands there. */
@Controller
@Access(Right.OPERATE)
class SiteRegisterController {

    private static final String OF_CUSTOMER = "/operator/customers/{customer:[A-Z0-9-]{1,20}}/sites";
    private static final String ONE = "/operator/sites/{number:[A-Z0-9-]{1,20}}";

    private final SiteRegister sites;
    private final CustomerRegister customers;
    private final ContainerRegister containers;
    private final Facilities facilities;
    private final Catalogue catalogue;

    SiteRegisterController(
            SiteRegister sites,
            CustomerRegister customers,
            ContainerRegister containers,
            Facilities facilities,
            Catalogue catalogue) {
        this.sites = sites;
        this.customers = customers;
        this.containers = containers;
        this.facilities = facilities;
        this.catalogue = catalogue;
    }

    @GetMapping(OF_CUSTOMER + "/new")
    String ask(@PathVariable String customer, Model model) {
        model.addAttribute(SiteForm.blank());
        return form(customer, model);
    }

    @PostMapping(OF_CUSTOMER)
    String add(
            @PathVariable String customer,
            @Valid SiteForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes then) {
        var owner = customers.find(customer).orElseThrow(NotFound::new).number();
        var number = Objects.requireNonNull(form.number());
        if (!Forms.accepted(errors, () -> sites.add(owner, number, form.toTerms()))) return form(customer, model);
        then.addFlashAttribute("done", "site.added");
        return "redirect:/operator/sites/" + number;
    }

    @GetMapping(ONE)
    String show(@PathVariable String number, Model model) {
        var known = sites.find(number).orElseThrow(NotFound::new);
        model.addAttribute(SiteForm.of(known));
        return known(known, model);
    }

    @PostMapping(ONE)
    String change(
            @PathVariable String number,
            @Valid SiteForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes then) {
        var version = Objects.requireNonNullElse(form.version(), -1);
        if (!Forms.accepted(errors, () -> sites.change(number, version, form.toTerms())))
            return known(sites.find(number).orElseThrow(NotFound::new), model);
        then.addFlashAttribute("done", "site.changed");
        return "redirect:/operator/sites/" + number;
    }

    private String known(SiteRegister.Entry known, Model model) {
        model.addAttribute("known", known);
        model.addAttribute("containers", containers.at(known.number()));
        model.addAttribute("articles", catalogue.articles());
        model.addAttribute("types", ContainerType.byCode(catalogue.containerTypes()));
        return form(known.customer().value(), model);
    }

    private String form(String customer, Model model) {
        model.addAttribute("customer", customers.find(customer).orElseThrow(NotFound::new));
        model.addAttribute("facilities", facilities.all());
        return "customer/site-form";
    }
}
