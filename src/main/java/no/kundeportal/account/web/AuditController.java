package no.kundeportal.account.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import no.kundeportal.account.AuditFilter;
import no.kundeportal.account.AuditKind;
import no.kundeportal.account.AuditLog;
import no.kundeportal.document.Download;
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

/** The record: all of it for support, an organisation's own part for its administrators. */
@Controller
class AuditController {

    private final AuditLog log;
    private final AuditTable table;

    AuditController(AuditLog log, AuditTable table) {
        this.log = log;
        this.table = table;
    }

    @Access(Right.CUSTOMERS)
    @GetMapping("/operator/audit")
    String all(
            Viewer viewer,
            @Valid @ModelAttribute("filter") AuditFilter filter,
            BindingResult errors,
            @RequestParam(required = false) @Nullable Long after,
            Model model) {
        return page(viewer, filter, errors, after, "audit", model);
    }

    @Access(Right.CUSTOMERS)
    @GetMapping("/operator/audit.{ending:xlsx|csv}")
    void allAsFile(
            Viewer viewer,
            @Valid @ModelAttribute("filter") AuditFilter filter,
            BindingResult errors,
            @PathVariable String ending,
            HttpServletResponse response) {
        send(viewer, filter, errors, ending, response);
    }

    @Access(Right.RECORD)
    @GetMapping("/users/audit")
    String own(
            Viewer viewer,
            @Valid @ModelAttribute("filter") AuditFilter filter,
            BindingResult errors,
            @RequestParam(required = false) @Nullable Long after,
            Model model) {
        return page(viewer, filter, errors, after, "users", model);
    }

    @Access(Right.RECORD)
    @GetMapping("/users/audit.{ending:xlsx|csv}")
    void ownAsFile(
            Viewer viewer,
            @Valid @ModelAttribute("filter") AuditFilter filter,
            BindingResult errors,
            @PathVariable String ending,
            HttpServletResponse response) {
        send(viewer, filter, errors, ending, response);
    }

    private String page(
            Viewer viewer,
            AuditFilter filter,
            BindingResult errors,
            @Nullable Long after,
            String current,
            Model model) {
        if (filter.isReversed()) errors.rejectValue("to", "period.reversed");
        model.addAttribute("shown", filter);
        model.addAttribute("kinds", AuditKind.values());
        model.addAttribute("current", current);
        if (!errors.hasErrors()) model.addAttribute("page", log.page(viewer, filter, after));
        return "account/audit";
    }

    private void send(
            Viewer viewer, AuditFilter filter, BindingResult errors, String ending, HttpServletResponse response) {
        if (errors.hasErrors() || filter.isReversed()) throw new NotFound();
        Download.send(table.of(viewer, filter), ending, table.aboutTitle(), response);
    }
}
