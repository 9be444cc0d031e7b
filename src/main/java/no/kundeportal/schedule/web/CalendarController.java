package no.kundeportal.schedule.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import no.kundeportal.document.QrCode;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.schedule.CalendarFeeds;
import no.kundeportal.schedule.CalendarFile;
import no.kundeportal.web.Access;
import no.kundeportal.web.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a person gets and ends the address of the own calendar, and that address. */
@Controller
@Access(Right.SEE)
class CalendarController {

    private final CalendarFeeds feeds;
    private final CalendarFile file;
    private final Words words;
    private final String publicUrl;

    CalendarController(
            CalendarFeeds feeds, CalendarFile file, Words words, @Value("${PORTAL_PUBLIC_URL}") String publicUrl) {
        this.feeds = feeds;
        this.file = file;
        this.words = words;
        this.publicUrl = publicUrl.strip().replaceAll("/+$", "");
    }

    @GetMapping("/schedule/calendar")
    String show(Viewer viewer, Model model) {
        model.addAttribute("feed", feeds.of(viewer).orElse(null));
        return "schedule/calendar";
    }

    /** The answer shows the address, since it is shown only once. */
    @PostMapping("/schedule/calendar")
    String make(Viewer viewer, Model model) {
        var address = publicUrl + "/schedule/calendar/" + feeds.make(viewer) + ".ics";
        model.addAttribute("address", address);
        model.addAttribute(
                "subscription",
                "webcal" + address.substring(URI.create(address).getScheme().length()));
        model.addAttribute("qr", QrCode.svg(address, words.of("calendar.qr")));
        return show(viewer, model);
    }

    @PostMapping("/schedule/calendar/revocation")
    String revoke(Viewer viewer, RedirectAttributes then) {
        feeds.revoke(viewer);
        then.addFlashAttribute("done", "calendar.revoked");
        return "redirect:/schedule/calendar";
    }

    @GetMapping("/schedule/calendar/{token:[A-Za-z0-9_-]{43}}.ics")
    @Access(Right.PUBLIC)
    ResponseEntity<byte[]> read(@PathVariable String token) {
        var owner = feeds.follow(token).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(file.of(owner).getBytes(StandardCharsets.UTF_8));
    }
}
