package no.kundeportal.help.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import no.kundeportal.customer.Sites;
import no.kundeportal.document.SentPictures;
import no.kundeportal.help.Answers;
import no.kundeportal.help.Contact;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.web.Access;
import no.kundeportal.web.Forms;
import no.kundeportal.web.LocalAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A question to support, with the page, the customer and the language it comes from. */
@Controller
@Access(Right.SEE)
class ContactController {

    record ContactForm(
            @NotBlank @Size(max = 100) @Nullable String subject,
            @NotBlank @Size(max = 2000) @Nullable String words,
            @Size(max = 20) @Nullable String site,
            @Nullable String page,
            @Nullable List<MultipartFile> files) {

        Contact.Asked toCommand() {
            return new Contact.Asked(
                    text(subject), text(words), text(site), isOurs(page) ? text(page) : "", SentPictures.of(files));
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed.strip();
        }
    }

    private static final int SUGGESTED = 3;

    private final Contact contact;
    private final Answers questions;
    private final Sites sites;

    ContactController(Contact contact, Answers questions, Sites sites) {
        this.contact = contact;
        this.questions = questions;
        this.sites = sites;
    }

    /** @param q what was searched for in vain */
    @GetMapping("/support/contact")
    String form(
            Viewer viewer,
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        model.addAttribute(
                "contactForm", new ContactForm(q.substring(0, Math.min(q.length(), 100)), "", "", page, List.of()));
        return show(viewer, page, model);
    }

    @PostMapping("/support/contact")
    String ask(
            Viewer viewer,
            @Valid ContactForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes then,
            Locale language) {
        var number = new String[1];
        if (!Forms.accepted(errors, () -> number[0] = contact.ask(viewer, form.toCommand(), language)))
            return show(viewer, form.page(), model);
        then.addFlashAttribute("done", "contact.sent");
        return "redirect:/tasks/" + number[0];
    }

    private String show(Viewer viewer, @Nullable String page, Model model) {
        model.addAttribute("sites", sites.of(viewer));
        model.addAttribute("from", isOurs(page) ? page : "");
        if (page != null && isOurs(page)) model.addAttribute("near", questions.leadingTo(page, SUGGESTED));
        return "help/contact";
    }

    private static boolean isOurs(@Nullable String page) {
        return page != null && LocalAddress.isLocal(page);
    }
}
