package no.kundeportal.account;

import java.util.Locale;
import java.util.stream.Collectors;
import no.kundeportal.customer.Sites;
import no.kundeportal.web.Words;
import org.springframework.stereotype.Component;

/** How a grant reads, in the language of whoever reads it. */
@Component
class GrantWords {

    private final Sites sites;
    private final Words words;

    GrantWords(Sites sites, Words words) {
        this.sites = sites;
        this.words = words;
    }

    String level(Grant grant, Locale locale) {
        return words.in(locale, "enum.AccessLevel." + grant.level());
    }

    String economy(Grant grant, Locale locale) {
        return words.in(locale, grant.economy() ? "users.yes" : "users.no");
    }

    /** "Kaikvartalet, Skolebakken skole" */
    String sites(Grant grant, Locale locale) {
        if (grant.allSites()) return words.in(locale, "users.allSites");
        return grant.sites().stream().map(sites::nameOf).collect(Collectors.joining(", "));
    }
}
