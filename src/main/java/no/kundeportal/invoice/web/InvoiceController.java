package no.kundeportal.invoice.web;

import jakarta.servlet.http.HttpServletResponse;
import no.kundeportal.customer.Sites;
import no.kundeportal.document.Download;
import no.kundeportal.invoice.InvoiceControl;
import no.kundeportal.invoice.InvoiceFilter;
import no.kundeportal.invoice.InvoiceKind;
import no.kundeportal.invoice.InvoiceLines;
import no.kundeportal.invoice.InvoiceList;
import no.kundeportal.invoice.Invoices;
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

/** What the customer was billed and paid, and what each line was calculated from. */
@Controller
@Access(Right.AMOUNTS)
class InvoiceController {

    private final InvoiceList list;
    private final Invoices invoices;
    private final InvoiceLines lines;
    private final InvoiceControl control;
    private final InvoiceTables tables;
    private final InvoicePaper paper;
    private final Sites sites;

    InvoiceController(
            InvoiceList list,
            Invoices invoices,
            InvoiceLines lines,
            InvoiceControl control,
            InvoiceTables tables,
            InvoicePaper paper,
            Sites sites) {
        this.list = list;
        this.invoices = invoices;
        this.lines = lines;
        this.control = control;
        this.tables = tables;
        this.paper = paper;
        this.sites = sites;
    }

    @GetMapping("/invoices")
    String index(
            Viewer viewer,
            @ModelAttribute("filter") InvoiceFilter filter,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        if (filter.isReversed()) errors.rejectValue("to", "period.reversed");
        model.addAttribute("shown", filter);
        model.addAttribute("kinds", InvoiceKind.values());
        model.addAttribute("sites", sites.of(viewer));
        if (errors.hasErrors()) return "invoice/index";
        model.addAttribute("page", list.page(viewer, filter, after));
        return "invoice/index";
    }

    @GetMapping("/invoices.{ending:xlsx|csv}")
    void file(
            Viewer viewer,
            @PathVariable String ending,
            @ModelAttribute("filter") InvoiceFilter filter,
            BindingResult errors,
            HttpServletResponse response) {
        if (errors.hasErrors() || filter.isReversed()) throw new NotFound();
        Download.send(tables.list(viewer, filter), ending, tables.aboutTitle(), response);
    }

    @GetMapping("/invoices/{number:[^.]+}")
    String show(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var invoice = invoices.find(viewer, number);
        model.addAttribute("invoice", invoice);
        model.addAttribute("lines", lines.page(viewer, invoice, after));
        model.addAttribute("control", control.of(viewer, invoice));
        return "invoice/show";
    }

    @GetMapping("/invoices/{number:[^.]+}.pdf")
    void paper(Viewer viewer, @PathVariable String number, HttpServletResponse response) {
        paper.send(viewer, invoices.find(viewer, number), response);
    }

    @GetMapping("/invoices/{number:[^.]+}.{ending:xlsx|csv}")
    void lines(Viewer viewer, @PathVariable String number, @PathVariable String ending, HttpServletResponse response) {
        var table = tables.lines(viewer, invoices.find(viewer, number));
        Download.send(table, ending, tables.aboutTitle(), response);
    }
}
