package no.kundeportal.account.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import no.kundeportal.account.UserFilter;
import no.kundeportal.account.UserList;
import no.kundeportal.account.UserState;
import no.kundeportal.document.Download;
import no.kundeportal.kernel.AccessLevel;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.web.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** BRUKERADMINISTRASJON: who has access, and what each may do. Support has the same pages for all customers. */
@Controller
@Access(Right.USERS)
class UserController {

    private final UserList list;
    private final UserTable table;
    private final GrantFields fields;

    UserController(UserList list, UserTable table, GrantFields fields) {
        this.list = list;
        this.table = table;
        this.fields = fields;
    }

    @GetMapping("/users")
    String index(
            Viewer viewer,
            @Valid @ModelAttribute("filter") UserFilter filter,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var everybody = viewer.may(Right.CUSTOMERS);
        model.addAttribute("shown", filter);
        model.addAttribute("everybody", everybody);
        model.addAttribute("levels", AccessLevel.values());
        model.addAttribute("states", UserState.values());
        if (!everybody) model.addAttribute("sites", fields.sitesFor(viewer, viewer.customer()));
        // Among the people of all customers support looks for somebody; a list of all would tell nothing.
        if (!errors.hasErrors() && (!everybody || filter.isNarrow()))
            model.addAttribute("page", list.page(viewer, filter, after));
        return "account/users";
    }

    @GetMapping("/users.{ending:xlsx|csv}")
    void file(
            Viewer viewer,
            @Valid @ModelAttribute("filter") UserFilter filter,
            BindingResult errors,
            @PathVariable String ending,
            HttpServletResponse response) {
        if (errors.hasErrors() || viewer.may(Right.CUSTOMERS) && !filter.isNarrow()) throw new NotFound();
        Download.send(table.of(viewer, filter), ending, table.aboutTitle(), response);
    }

    @GetMapping("/users/levels")
    String levels(Model model) {
        model.addAttribute("levels", AccessLevel.values());
        model.addAttribute("deeds", Deed.values());
        return "account/levels";
    }
}
