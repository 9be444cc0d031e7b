package no.kundeportal.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import no.kundeportal.kernel.Refusal;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** User IDs: 3 to 40 small letters, digits, points, hyphens and underscores, one person each. */
@Component
class UserIds {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{2,39}");
    private static final int LONGEST_PROPOSAL = 34;

    private final PersonRepository people;

    UserIds(PersonRepository people) {
        this.people = people;
    }

    /** As people type it: capitals and spaces around do not matter. */
    static String normalised(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /** A free one after the name: "Åse Lunde" becomes "ase.lunde", or "ase.lunde2". */
    String proposedFor(String name) {
        var plain = Normalizer.normalize(
                        name.toLowerCase(Locale.ROOT).replace("æ", "ae").replace("ø", "o"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", ".")
                .replaceAll("^\\.|\\.$", "");
        var base = plain.substring(0, Math.min(plain.length(), LONGEST_PROPOSAL));
        if (base.length() < 3) base = "bruker" + (base.isEmpty() ? "" : "." + base);
        var proposal = base;
        for (int n = 2; people.existsByUserId(proposal); n++) proposal = base + n;
        return proposal;
    }

    /** Stores a person under its user ID. Whoever chooses the same one at the same moment is told as if they had come a moment later. */
    Person claim(Person person) {
        try {
            return people.saveAndFlush(person);
        } catch (DataIntegrityViolationException taken) {
            throw Refusal.of("userId", "userId.taken");
        }
    }

    /** @throws Refusal at the field userId when it has another form or belongs to somebody */
    String require(String typed) {
        var userId = normalised(typed);
        if (!FORM.matcher(userId).matches()) throw Refusal.of("userId", "userId.form");
        if (people.existsByUserId(userId)) throw Refusal.of("userId", "userId.taken");
        return userId;
    }
}
