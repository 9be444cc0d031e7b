package no.kundeportal.help;

import static no.kundeportal.help.Section.FOLLOW_UP;
import static no.kundeportal.help.Section.PHONE;
import static no.kundeportal.help.Section.PICKUP;
import static no.kundeportal.help.Section.SIGN_IN;
import static no.kundeportal.kernel.Right.AMOUNTS;
import static no.kundeportal.kernel.Right.ORDER;
import static no.kundeportal.kernel.Right.PUBLIC;
import static no.kundeportal.kernel.Right.SEE;
import static no.kundeportal.kernel.Right.SIGNED_IN;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.kundeportal.kernel.Right;
import no.kundeportal.web.Words;
import org.springframework.stereotype.Service;

/** The questions, and the search among them by the customers' own words. */
@Service
public class Answers {

    private static final List<Question> ALL = List.of(
            new Question("order-pickup", PICKUP, "/pickups/new", ORDER),
            new Question("order-again", PICKUP, "/", SEE),
            new Question("other-waste", PICKUP, "/pickups/quick?choice=ANNET", ORDER),
            new Question("when-do-you-come", PICKUP, "/schedule", SEE),
            new Question("empty-plan", PICKUP, "/schedule", SEE),
            new Question("cancel-pickup", PICKUP, "/pickups?status=ORDERED&status=CONFIRMED", ORDER),
            new Question("change-pickup", PICKUP, "/pickups?status=ORDERED&status=CONFIRMED", ORDER),
            new Question("follow-order", PICKUP, "/pickups", SEE),
            new Question("nobody-came", PICKUP, "/pickups/history?status=COMPLETED&status=FAILED", SEE),
            new Question("calendar", PICKUP, "/schedule/calendar", SEE),
            new Question("earlier-orders", PICKUP, "/pickups/history", SEE),
            new Question("nearest-facility", PICKUP, "/sites", SEE),
            new Question("own-articles", PICKUP, "/fractions", SEE),
            new Question("container-code", PICKUP, "/sites", SEE),
            new Question("how-much-waste", FOLLOW_UP, "/statistics/mini", SEE),
            new Question("excel", FOLLOW_UP, "/statistics/standard", SEE),
            new Question("waste-codes", FOLLOW_UP, "/statistics/standard", SEE),
            new Question("share-report", FOLLOW_UP, "/follow-up", SEE),
            new Question("stop-sharing", FOLLOW_UP, "/reports/shared", SEE),
            new Question("behind-a-figure", FOLLOW_UP, "/statistics/standard", SEE),
            new Question("pyramid", FOLLOW_UP, "/follow-up/hierarchy", SEE),
            new Question("figures-differ", FOLLOW_UP, "/follow-up/reconciliation", SEE),
            new Question("climate", FOLLOW_UP, "/follow-up/climate", SEE),
            new Question("year", FOLLOW_UP, "/follow-up/year", SEE),
            new Question("own-report", FOLLOW_UP, "/reports/new", SEE),
            new Question("building-project", FOLLOW_UP, "/follow-up/tek17", SEE),
            new Question("missing-data", FOLLOW_UP, "/reports/requests/new", SEE),
            new Question("no-figures", FOLLOW_UP, "/profile/access?lack=SITES#ask", SEE),
            new Question("invoices", FOLLOW_UP, "/invoices", AMOUNTS),
            new Question("paid", FOLLOW_UP, "/invoices?kind=SETTLEMENT", AMOUNTS),
            new Question("invoice-basis", FOLLOW_UP, "/invoices?kind=INVOICE", AMOUNTS),
            new Question("amounts", FOLLOW_UP, "/profile/access?lack=ECONOMY#ask", SIGNED_IN),
            new Question("who-has-access", Section.USERS, "/users", Right.USERS),
            new Question("invite", Section.USERS, "/invitations/new", Right.USERS),
            new Question("change-access", Section.USERS, "/users", Right.USERS),
            new Question("more-access", Section.USERS, "/profile/access?lack=SITES#ask", SIGNED_IN),
            new Question("no-administrator", Section.USERS, "/profile/access?lack=USERS#ask", SEE),
            new Question("user-id", Section.USERS, "/support/contact?page=/profile", SEE),
            new Question("customer-number", Section.USERS, "/profile/access", SIGNED_IN),
            new Question("new-account", SIGN_IN, "/account-requests/new", PUBLIC),
            new Question("activation", SIGN_IN, "/sign-in-help", PUBLIC),
            new Question("forgotten-password", SIGN_IN, "/password-resets/new", PUBLIC),
            new Question("cannot-sign-in", SIGN_IN, "/sign-in-help", PUBLIC),
            new Question("language", SIGN_IN, "/profile", SIGNED_IN),
            new Question("on-the-phone", PHONE, "/app", PUBLIC),
            new Question("without-connection", PHONE, "/app/offline", PUBLIC),
            new Question("lost-phone", PHONE, "/profile/security", SIGNED_IN));

    private final Words words;

    Answers(Words words) {
        this.words = words;
    }

    public List<Question> all() {
        return ALL;
    }

    /** In the order of the sections; those without a question are left out. */
    public static Map<Section, List<Question>> bySection(List<Question> questions) {
        var sections = new EnumMap<Section, List<Question>>(Section.class);
        for (var section : Section.values()) {
            var own =
                    questions.stream().filter(each -> each.section() == section).toList();
            if (!own.isEmpty()) sections.put(section, own);
        }
        return sections;
    }

    public Optional<Question> find(String slug) {
        return ALL.stream().filter(each -> each.slug().equals(slug)).findFirst();
    }

    /** Whose answer lies on the page that somebody asks from. */
    public List<Question> leadingTo(String page, int most) {
        var path = page.split("[?#]", 2)[0];
        return ALL.stream()
                .filter(each -> each.path().split("[?#]", 2)[0].equals(path))
                .limit(most)
                .toList();
    }

    /** Those that come near to what was asked, the nearest first, in the language of the viewer. */
    public List<Question> about(String asked, int most) {
        return new Likeness(asked).nearest(ALL, this::known, most);
    }

    private Likeness.Text known(Question question) {
        var key = question.key();
        return new Likeness.Text(words.of(key) + " " + words.of(key + ".words"), words.of(key + ".answer"));
    }
}
