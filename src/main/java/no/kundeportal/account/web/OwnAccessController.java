package no.kundeportal.account.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import no.kundeportal.account.AccessRequests;
import no.kundeportal.account.Administrators;
import no.kundeportal.customer.Customers;
import no.kundeportal.customer.Sites;
import no.kundeportal.kernel.AccessLevel;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Standing;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.web.Access;
import no.kundeportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** All that this person has access to, what is missing and who can give it. */
@Controller
@RequestMapping("/profile/access")
@Access(Right.SIGNED_IN)
class OwnAccessController {

    /** What a member may lack. */
    public enum Lack {
        ORDERING,
        ECONOMY,
        SITES,
        USERS
    }

    record AskForm(
            @NotNull @Nullable Lack lack,
            @Size(max = 1000) @Nullable String words) {}

    private final Sites sites;
    private final Customers customers;
    private final Administrators administrators;
    private final AccessRequests requests;
    private final Words words;

    OwnAccessController(
            Sites sites, Customers customers, Administrators administrators, AccessRequests requests, Words words) {
        this.sites = sites;
        this.customers = customers;
        this.administrators = administrators;
        this.requests = requests;
        this.words = words;
    }

    @GetMapping
    String show(Viewer viewer, AskForm form, Model model) {
        return page(viewer, model);
    }

    @Access(Right.SEE)
    @PostMapping("/requests")
    String ask(Viewer viewer, @Valid AskForm form, BindingResult errors, Model model) {
        if (errors.hasErrors()) return page(viewer, model);
        var lack = words.of("access.lack." + form.lack());
        var asked = form.words() == null || form.words().isBlank()
                ? lack
                : form.words().strip();
        return "redirect:/tasks/" + requests.ask(viewer, lack, asked);
    }

    private String page(Viewer viewer, Model model) {
        if (viewer.standing() instanceof Standing.Member member) {
            model.addAttribute("member", member);
            model.addAttribute("customer", customers.find(member.customer()).orElseThrow());
            model.addAttribute("sites", sites.of(viewer));
            model.addAttribute("whoAdministers", administrators.of(member.customer()));
            model.addAttribute("lacks", lacksOf(member));
        }
        return "account/access";
    }

    private static List<Lack> lacksOf(Standing.Member member) {
        // Whoever has all lacks something only where the operator has given the customer none.
        if (member.level() == AccessLevel.ADMINISTRATOR)
            return member.sites().isEmpty() ? List.of(Lack.SITES) : List.of();
        var lacks = new ArrayList<Lack>();
        lacks.add(Lack.SITES);
        if (!member.level().orders()) lacks.add(Lack.ORDERING);
        if (!member.economy()) lacks.add(Lack.ECONOMY);
        if (!member.level().administers()) lacks.add(Lack.USERS);
        return lacks;
    }
}
