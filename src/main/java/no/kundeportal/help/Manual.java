package no.kundeportal.help;

import static no.kundeportal.kernel.Right.AGREEMENTS;
import static no.kundeportal.kernel.Right.AMOUNTS;
import static no.kundeportal.kernel.Right.CUSTOMERS;
import static no.kundeportal.kernel.Right.FACILITY;
import static no.kundeportal.kernel.Right.OPERATE;
import static no.kundeportal.kernel.Right.PUBLIC;
import static no.kundeportal.kernel.Right.SEE;
import static no.kundeportal.kernel.Right.SIGNED_IN;
import static no.kundeportal.kernel.Right.TASKS;

import java.util.List;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;

/** What the manual says besides the guides: a few words each, and the page they speak of. */
public final class Manual {

    /**
     * @param slug "manual.part." + slug names it, ".text" after that says it
     * @param name key of the message that names its page
     * @param path of its page
     * @param right that the page asks for
     */
    public record Part(String slug, String name, String path, Right right) {
        public String key() {
            return "manual.part." + slug;
        }

        /** Whether the manual leads this reader to the page. */
        public boolean isOpenTo(@Nullable Viewer viewer) {
            return Ways.areOpen(right, viewer);
        }
    }

    /**
     * @param slug "manual.chapter." + slug names it
     * @param right who needs it: what customers do may be read by everybody, as their guides
     */
    public record Chapter(String slug, Right right, List<Part> parts) {
        public String key() {
            return "manual.chapter." + slug;
        }

        boolean isOpenTo(@Nullable Viewer viewer) {
            return right == PUBLIC || viewer != null && viewer.may(right);
        }
    }

    private static final List<Chapter> ALL = List.of(
            new Chapter(
                    "pickup",
                    PUBLIC,
                    List.of(
                            new Part("start", "nav.home", "/", SEE),
                            new Part("statuses", "nav.pickups", "/pickups", SEE),
                            new Part("history", "nav.history", "/pickups/history", SEE),
                            new Part("sites", "nav.sites", "/sites", SEE),
                            new Part("codes", "nav.sites", "/sites", SEE))),
            new Chapter(
                    "figures",
                    PUBLIC,
                    List.of(
                            new Part("statistics", "nav.statistics", "/statistics", SEE),
                            new Part("insight", "search.page.insight", "/insight/volume", SEE),
                            new Part("analysis", "nav.analysis", "/analysis", SEE),
                            new Part("followUp", "nav.followUp", "/follow-up", SEE),
                            new Part("climate", "search.page.climate", "/follow-up/climate", SEE),
                            new Part("cost", "search.page.cost", "/follow-up/cost", AMOUNTS),
                            new Part("year", "search.page.year", "/follow-up/year", SEE),
                            new Part("projects", "search.page.projects", "/follow-up/tek17", SEE),
                            new Part("ownReports", "nav.reports", "/reports", SEE),
                            new Part("missing", "search.page.dataRequest", "/reports/requests/new", SEE),
                            new Part("amounts", "nav.invoices", "/invoices", AMOUNTS))),
            new Chapter(
                    "access",
                    PUBLIC,
                    List.of(
                            new Part("levels", "access.title", "/profile/access", SIGNED_IN),
                            new Part("profile", "nav.profile", "/profile", SIGNED_IN),
                            new Part("devices", "search.page.security", "/profile/security", SIGNED_IN),
                            new Part("notices", "search.page.noticeChoices", "/profile/notices", SEE))),
            new Chapter(
                    "help",
                    PUBLIC,
                    List.of(
                            new Part("search", "search.title", "/search", SIGNED_IN),
                            new Part("help", "help.questions", "/support/questions", PUBLIC),
                            new Part("tasks", "nav.tasks", "/tasks", TASKS),
                            new Part("sharing", "help.questions", "/support/questions", PUBLIC))),
            new Chapter(
                    "agreements",
                    AGREEMENTS,
                    List.of(new Part("agreements", "nav.agreements", "/facility/agreements", AGREEMENTS))),
            new Chapter(
                    "facility",
                    FACILITY,
                    List.of(
                            new Part("orders", "nav.facilityOrders", "/facility/orders", FACILITY),
                            new Part("vehicles", "search.page.vehicles", "/facility/vehicles", FACILITY))),
            new Chapter(
                    "desk",
                    CUSTOMERS,
                    List.of(
                            new Part("customers", "nav.customers", "/operator/customers", CUSTOMERS),
                            new Part("templates", "search.page.answerTemplates", "/tasks/templates", CUSTOMERS),
                            new Part("answerTimes", "search.page.answerTimes", "/tasks/answer-times", CUSTOMERS))),
            new Chapter(
                    "operator",
                    OPERATE,
                    List.of(
                            new Part("register", "search.page.newCustomer", "/operator/customers/new", OPERATE),
                            new Part("facilities", "nav.facilities", "/operator/facilities", OPERATE),
                            new Part("catalogue", "nav.catalogue", "/operator/articles", OPERATE),
                            new Part("staff", "nav.staff", "/operator/staff", OPERATE),
                            new Part("intake", "nav.intake", "/operator/intake", OPERATE),
                            new Part("treatment", "nav.treatment", "/operator/treatment", OPERATE),
                            new Part("factors", "nav.factors", "/operator/factors", OPERATE),
                            new Part("tokens", "nav.tokens", "/operator/tokens", OPERATE))));

    private Manual() {}

    /** Those the viewer may read. */
    public static List<Chapter> openTo(@Nullable Viewer viewer) {
        return ALL.stream().filter(each -> each.isOpenTo(viewer)).toList();
    }
}
