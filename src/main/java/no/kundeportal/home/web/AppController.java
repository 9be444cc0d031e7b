package no.kundeportal.home.web;

import java.time.Duration;
import java.util.Map;
import no.kundeportal.document.QrCode;
import no.kundeportal.kernel.Right;
import no.kundeportal.mail.MailSettings;
import no.kundeportal.web.Access;
import no.kundeportal.web.Languages;
import no.kundeportal.web.Words;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The portal on the home screen of a telephone: how to get it there, and what the browser asks for to make it an app. */
@Controller
@Access(Right.PUBLIC)
class AppController {

    private final String publicUrl;
    private final Words words;
    private final AppFiles files;
    private final Phone phone;

    AppController(MailSettings settings, Words words, AppFiles files, Phone phone) {
        this.publicUrl = settings.publicUrl();
        this.words = words;
        this.files = files;
        this.phone = phone;
    }

    @GetMapping("/app")
    String show(Model model) {
        model.addAttribute("address", publicUrl + "/app");
        return "home/app";
    }

    /** To be scanned from a screen or a wall: leads to the page above. */
    @GetMapping("/app/qr.svg")
    ResponseEntity<String> qr() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("image/svg+xml;charset=UTF-8"))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)))
                .body(QrCode.svg(publicUrl + "/app", words.of("app.qr")));
    }

    /** Shown without a connection where nothing was kept; what the telephone holds is written into it there. */
    @GetMapping("/app/offline")
    String offline() {
        return "home/offline";
    }

    /** Asked for without cookies, hence the language in the address. */
    @GetMapping("/manifest.webmanifest")
    ResponseEntity<Map<String, Object>> manifest(@RequestParam(defaultValue = "nb") String language) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/manifest+json"))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .body(files.manifest(Languages.localeOf(language)));
    }

    /** Compared by the browser on each visit: when an asset has changed, so has this. */
    @GetMapping("/service-worker.js")
    ResponseEntity<String> worker() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .cacheControl(CacheControl.noCache())
                .body(files.worker());
    }

    /** What an order that has waited needs in order to be sent: the token of today's session, and whose session that is. */
    @GetMapping("/app/token")
    ResponseEntity<Map<String, String>> token(CsrfToken token) {
        var keeper = phone.keeper();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Map.of(
                        "person", keeper.person(),
                        "standing", keeper.standing(),
                        "parameter", token.getParameterName(),
                        "token", token.getToken()));
    }
}
