package no.kundeportal.home;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import no.kundeportal.help.Likeness;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.web.Words;
import org.springframework.stereotype.Service;

/** The pages by all the words that customers use for them; the words stand with the messages, in each language. */
@Service
public class Pages {

    /** @param key "search.page." + key names it, ".words" after that lists what else people call it */
    record Page(String key, String path, Right right) {}

    public record Hit(String title, String path) {}

    /** So many pages that come near are offered. */
    private static final int NEAREST = 4;

    private static final List<Page> ALL = List.of(
            new Page("home", "/", Right.SEE),
            new Page("order", "/pickups/new", Right.ORDER),
            new Page("quick", "/pickups/quick", Right.ORDER),
            new Page("pickups", "/pickups", Right.SEE),
            new Page("schedule", "/schedule", Right.SEE),
            new Page("agreementRequest", "/schedule/requests/new", Right.ORDER),
            new Page("calendar", "/schedule/calendar", Right.SEE),
            new Page("history", "/pickups/history", Right.SEE),
            new Page("sites", "/sites", Right.SEE),
            new Page("fractions", "/fractions", Right.SEE),
            new Page("standard", "/statistics/standard", Right.SEE),
            new Page("mini", "/statistics/mini", Right.SEE),
            new Page("maxi", "/statistics/maxi", Right.SEE),
            new Page("maxiExtended", "/statistics/maxi-extended", Right.SEE),
            new Page("invoices", "/invoices", Right.SEE),
            new Page("insight", "/insight/volume", Right.SEE),
            new Page("analysis", "/analysis", Right.SEE),
            new Page("reports", "/reports", Right.SEE),
            new Page("reportFiles", "/reports/files", Right.SEE),
            new Page("sharedReports", "/reports/shared", Right.SEE),
            new Page("dataRequest", "/reports/requests/new", Right.SEE),
            new Page("followUp", "/follow-up", Right.SEE),
            new Page("hierarchy", "/follow-up/hierarchy", Right.SEE),
            new Page("sectors", "/follow-up/sectors", Right.SEE),
            new Page("climate", "/follow-up/climate", Right.SEE),
            new Page("cost", "/follow-up/cost", Right.AMOUNTS),
            new Page("year", "/follow-up/year", Right.SEE),
            new Page("esrs", "/follow-up/esrs-e5", Right.SEE),
            new Page("projects", "/follow-up/tek17", Right.SEE),
            new Page("projectNew", "/projects/new", Right.PROJECTS),
            new Page("reconciliation", "/follow-up/reconciliation", Right.SEE),
            new Page("tasks", "/tasks", Right.TASKS),
            new Page("answerTemplates", "/tasks/templates", Right.CUSTOMERS),
            new Page("answerTimes", "/tasks/answer-times", Right.CUSTOMERS),
            new Page("notices", "/notices", Right.SEE),
            new Page("noticeChoices", "/profile/notices", Right.SEE),
            new Page("questions", "/support/questions", Right.SIGNED_IN),
            new Page("guides", "/support/guides", Right.SIGNED_IN),
            new Page("manual", "/support/manual", Right.SIGNED_IN),
            new Page("contact", "/support/contact", Right.SEE),
            new Page("privacy", "/privacy", Right.SIGNED_IN),
            new Page("accessibility", "/accessibility", Right.SIGNED_IN),
            new Page("app", "/app", Right.SIGNED_IN),
            new Page("offline", "/app/offline", Right.SIGNED_IN),
            new Page("profile", "/profile", Right.SIGNED_IN),
            new Page("access", "/profile/access", Right.SIGNED_IN),
            new Page("users", "/users", Right.USERS),
            new Page("invite", "/invitations/new", Right.USERS),
            new Page("levels", "/users/levels", Right.USERS),
            new Page("security", "/profile/security", Right.SIGNED_IN),
            new Page("staff", "/operator/staff", Right.OPERATE),
            new Page("audit", "/operator/audit", Right.CUSTOMERS),
            new Page("queue", "/facility/queue", Right.FACILITY),
            new Page("plan", "/facility/plan", Right.FACILITY),
            new Page("vehicles", "/facility/vehicles", Right.FACILITY),
            new Page("facilityOrders", "/facility/orders", Right.FACILITY),
            new Page("agreements", "/facility/agreements", Right.AGREEMENTS),
            new Page("intake", "/operator/intake", Right.OPERATE),
            new Page("factors", "/operator/factors", Right.OPERATE),
            new Page("treatment", "/operator/treatment", Right.OPERATE),
            new Page("tokens", "/operator/tokens", Right.OPERATE),
            new Page("customers", "/operator/customers", Right.CUSTOMERS),
            new Page("newCustomer", "/operator/customers/new", Right.OPERATE),
            new Page("catalogue", "/operator/articles", Right.OPERATE),
            new Page("fractionRegister", "/operator/fractions", Right.OPERATE),
            new Page("containerTypes", "/operator/container-types", Right.OPERATE),
            new Page("facilities", "/operator/facilities", Right.OPERATE));

    private final Words words;

    Pages(Words words) {
        this.words = words;
    }

    /**
     * Those the viewer may open whose title or words contain each word of the question. When there is none, those that come
     * near to it: people misspell.
     */
    public List<Hit> named(Viewer viewer, String question) {
        var own = ALL.stream().filter(page -> viewer.may(page.right())).toList();
        var exact = containing(own, question);
        var found = exact.isEmpty() ? new Likeness(question).nearest(own, this::known, NEAREST) : exact;
        return found.stream().map(page -> new Hit(title(page), page.path())).toList();
    }

    private Likeness.Text known(Page page) {
        return new Likeness.Text(title(page) + " " + words.of("search.page." + page.key() + ".words"), "");
    }

    private List<Page> containing(List<Page> pages, String question) {
        var asked = question.strip().toLowerCase(Locale.ROOT).split("[\\s→>:,./]+");
        return pages.stream()
                .filter(page -> {
                    var known = known(page).name().toLowerCase(Locale.ROOT);
                    return Arrays.stream(asked).allMatch(known::contains);
                })
                .toList();
    }

    private String title(Page page) {
        return words.of("search.page." + page.key());
    }
}
