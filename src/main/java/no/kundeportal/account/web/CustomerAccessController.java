package no.kundeportal.account.web;

import no.kundeportal.account.Administrators;
import no.kundeportal.account.UserFilter;
import no.kundeportal.account.UserList;
import no.kundeportal.customer.Customers;
import no.kundeportal.customer.Sites;
import no.kundeportal.kernel.CustomerNumber;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.web.Access;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One customer as support sees it: sites, people, and whether anybody can let others in. */
@Controller
@Access(Right.CUSTOMERS)
class CustomerAccessController {

    private final Customers customers;
    private final Sites sites;
    private final UserList users;
    private final Administrators administrators;

    CustomerAccessController(Customers customers, Sites sites, UserList users, Administrators administrators) {
        this.customers = customers;
        this.sites = sites;
        this.users = users;
        this.administrators = administrators;
    }

    @GetMapping("/operator/customers/{number:[A-Z0-9-]{1,20}}")
    String show(Viewer viewer, @PathVariable String number, Model model) {
        var customer = customers.find(new CustomerNumber(number)).orElseThrow(NotFound::new);
        model.addAttribute("customer", customer);
        model.addAttribute("sites", sites.ofCustomer(viewer, customer.number()));
        model.addAttribute("page", users.page(viewer, UserFilter.at(customer.number()), null));
        model.addAttribute("orphaned", administrators.of(customer.number()).isEmpty());
        return "account/customer";
    }
}
