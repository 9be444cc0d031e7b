package no.kundeportal.account.web;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.kundeportal.account.SecretLink;
import no.kundeportal.account.SecretLinks;
import no.kundeportal.mail.Post;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What became of the links that somebody was sent: whether the letter arrived, and each visit. */
@Component
class LinkHistory {

    private final SecretLinks links;
    private final Post post;
    private final Clock clock;

    LinkHistory(SecretLinks links, Post post, Clock clock) {
        this.links = links;
        this.post = post;
        this.clock = clock;
    }

    void ofInvitation(UUID invitation, Model model) {
        show(links.ofInvitation(invitation), model);
    }

    void ofPerson(UUID person, Model model) {
        show(links.ofPerson(person), model);
    }

    private void show(List<SecretLink> all, Model model) {
        model.addAttribute("now", clock.instant());
        model.addAttribute("links", all);
        model.addAttribute(
                "deliveries",
                post.deliveries(all.stream()
                        .map(SecretLink::letter)
                        .filter(Objects::nonNull)
                        .toList()));
        model.addAttribute("tries", links.tries(all.stream().map(SecretLink::id).toList()));
    }
}
