package no.kundeportal.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.concurrent.TimeUnit;
import no.kundeportal.account.AccountRequests;
import no.kundeportal.document.QrCode;
import no.kundeportal.kernel.Right;
import no.kundeportal.mail.MailSettings;
import no.kundeportal.web.Access;
import no.kundeportal.web.Forms;
import no.kundeportal.web.Words;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whoever has no account asks for one, and follows what becomes of it. */
@Controller
@RequestMapping("/account-requests")
@Access(Right.PUBLIC)
class AccountRequestController {

    private final AccountRequests requests;
    private final Words words;
    private final String publicUrl;

    AccountRequestController(AccountRequests requests, Words words, MailSettings settings) {
        this.requests = requests;
        this.words = words;
        this.publicUrl = settings.publicUrl();
    }

    @GetMapping("/new")
    String form(Model model) {
        model.addAttribute("accountRequestForm", AccountRequestForm.empty());
        return "account/account-request-new";
    }

    @PostMapping
    String ask(
            @Valid AccountRequestForm form, BindingResult errors, HttpServletRequest request, RedirectAttributes then) {
        if (form.website() != null && !form.website().isBlank()) errors.reject("accountRequest.machine");
        if (errors.hasErrors()) return "account/account-request-new";
        if (!Forms.accepted(errors, () -> requests.ask(form.toCommand(), request.getRemoteAddr())))
            return "account/account-request-new";
        then.addFlashAttribute("email", form.toCommand().email());
        return "redirect:/account-requests/received";
    }

    /** The same for everybody; what becomes of it is behind the link in the letter. */
    @GetMapping("/received")
    String received() {
        return "account/account-request-received";
    }

    @GetMapping("/{secret:[A-Za-z0-9_-]{43}}")
    String follow(@PathVariable String secret, Model model) {
        model.addAttribute("request", requests.follow(secret));
        return "account/account-request";
    }

    /** To be printed and hung up: leads to the form. */
    @GetMapping("/qr.svg")
    ResponseEntity<String> qr() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("image/svg+xml;charset=UTF-8"))
                .cacheControl(CacheControl.maxAge(1, TimeUnit.DAYS))
                .body(QrCode.svg(publicUrl + "/account-requests/new", words.of("front.account.qr")));
    }
}
