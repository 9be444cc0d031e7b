package no.kundeportal.support;

import java.util.Comparator;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Right;
import no.kundeportal.web.Access;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The try-out run's mail to read in the browser. A part of the tests, so the product cannot have it. */
@TestComponent
@Controller
@Access(Right.PUBLIC)
@RequestMapping("/mailbox")
class MailboxPages {

    private static final String HTML = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8";
    private static final String TEXT = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8";

    private final MailCatcher server;

    MailboxPages(MailCatcher server) {
        this.server = server;
    }

    @GetMapping
    String index(Model model) {
        model.addAttribute(
                "mails",
                server.mails().reversed().stream()
                        .sorted(Comparator.comparing(Mail::sentAt).reversed())
                        .toList());
        return "mailbox/index";
    }

    @GetMapping(path = "/{id}", produces = HTML)
    @ResponseBody
    String html(@PathVariable String id) {
        return mail(id).html();
    }

    @GetMapping(path = "/{id}/text", produces = TEXT)
    @ResponseBody
    String text(@PathVariable String id) {
        return mail(id).text();
    }

    private Mail mail(String id) {
        return server.mails().stream()
                .filter(mail -> mail.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Its own, because a mail has styles in its tags, which the portal's pages may not have. */
    @TestComponent
    static class Door {
        @Bean
        @Order(0)
        SecurityFilterChain mailboxDoor(HttpSecurity http) throws Exception {
            return http.securityMatcher("/mailbox", "/mailbox/**")
                    .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .build();
        }
    }
}
