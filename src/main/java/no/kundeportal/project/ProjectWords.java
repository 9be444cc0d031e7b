package no.kundeportal.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import no.kundeportal.customer.Sites;
import no.kundeportal.web.Formats;
import no.kundeportal.web.InTemplates;
import no.kundeportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a stored value of a project reads. */
@Component("projectWords")
@InTemplates
public class ProjectWords {

    private final Sites sites;
    private final Words words;
    private final Formats formats;

    ProjectWords(Sites sites, Words words, Formats formats) {
        this.sites = sites;
        this.words = words;
        this.formats = formats;
    }

    /** @param stored as {@link ProjectHistory#fields} writes it */
    public String value(String field, @Nullable String stored) {
        if (stored == null || stored.isEmpty()) return "–";
        return switch (field) {
            case "site" -> sites.nameOf(stored);
            case "kind" -> words.of(Work.valueOf(stored));
            case "floorArea" -> formats.kg(new BigDecimal(stored)) + " m²";
            case "plan" -> formats.kg(new BigDecimal(stored)) + " kg";
            case "startsOn", "endsOn", "appliedOn" -> formats.date(LocalDate.parse(stored));
            case "earlierRules" -> words.of("project.earlierRules." + stored);
            default -> stored;
        };
    }
}
