package no.kundeportal.customer.web;

import no.kundeportal.customer.Customers;
import no.kundeportal.kernel.Right;
import no.kundeportal.web.Access;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The customers, for support staff and operator administrators. */
@Controller
@Access(Right.CUSTOMERS)
class CustomerController {

    private final Customers customers;

    CustomerController(Customers customers) {
        this.customers = customers;
    }

    @GetMapping("/operator/customers")
    String index(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after, Model model) {
        var words = q.substring(0, Math.min(q.length(), 100));
        var rows = customers.page(words, after);
        var more = rows.size() > Customers.PAGE;
        model.addAttribute("q", words);
        model.addAttribute("rows", more ? rows.subList(0, Customers.PAGE) : rows);
        model.addAttribute("next", more ? rows.get(Customers.PAGE - 1).number() : null);
        return "customer/index";
    }
}
