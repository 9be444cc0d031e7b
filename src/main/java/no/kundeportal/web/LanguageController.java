package no.kundeportal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import no.kundeportal.kernel.Right;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The language of somebody who has not signed in; a person's own is kept with the profile. */
@Controller
class LanguageController {

    @Access(value = Right.PUBLIC, whileSeeing = true)
    @PostMapping("/language")
    String choose(
            @RequestParam String language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        var chosen = Languages.localeOf(language).getLanguage();
        var cookie = ResponseCookie.from(ChosenLanguage.COOKIE, chosen)
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax");
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
        return "redirect:" + (LocalAddress.isLocal(back) ? back : "/");
    }
}
