package no.kundeportal.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import no.kundeportal.account.InterruptedVisits;
import no.kundeportal.account.Sessions;
import no.kundeportal.kernel.Right;
import no.kundeportal.web.Access;
import no.kundeportal.web.Viewers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Access(Right.PUBLIC)
class SignInController {

    /** The password is not printed into the page again. */
    record SignInForm(
            @NotBlank @Size(max = 60) @Nullable String username,
            @NotBlank @Size(max = 200) @Nullable String password) {}

    private final AuthenticationManager signIn;
    private final SecurityContextRepository contexts;
    private final Viewers viewers;

    private final InterruptedVisits interrupted;

    SignInController(
            AuthenticationManager signIn,
            SecurityContextRepository contexts,
            Viewers viewers,
            InterruptedVisits interrupted) {
        this.interrupted = interrupted;
        this.signIn = signIn;
        this.contexts = contexts;
        this.viewers = viewers;
    }

    /** A user ID that was only just chosen stands there already. */
    @GetMapping("/sign-in")
    String form(@RequestParam(required = false) @Nullable String signedOut, Model model) {
        model.addAttribute("signedOut", signedOut != null);
        model.addAttribute("signInForm", new SignInForm((String) model.getAttribute("username"), null));
        return viewers.current().isPresent() ? "redirect:/" : "account/sign-in";
    }

    @PostMapping("/sign-in")
    String submit(
            @Valid SignInForm form, BindingResult errors, HttpServletRequest request, HttpServletResponse response) {
        if (errors.hasErrors()) return "account/sign-in";
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated(form.username(), form.password());
        attempt.setDetails(new WebAuthenticationDetails(request));
        var wanted = interrupted.getRequest(request, response);
        try {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(signIn.authenticate(attempt));
            // A session that existed before must not become the signed-in one.
            var old = request.getSession(false);
            if (old != null) old.invalidate();
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, request, response);
            Sessions.remember(request.getSession(), request.getHeader(HttpHeaders.USER_AGENT));
        } catch (AuthenticationException refused) {
            errors.reject(refused instanceof LockedException ? "signIn.slowed" : "signIn.failed");
            return "account/sign-in";
        }
        return "redirect:" + (wanted == null ? "/" : wanted.getRedirectUrl());
    }
}
