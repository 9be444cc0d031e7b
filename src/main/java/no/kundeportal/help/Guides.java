package no.kundeportal.help;

import static no.kundeportal.kernel.Right.AMOUNTS;
import static no.kundeportal.kernel.Right.CUSTOMERS;
import static no.kundeportal.kernel.Right.FACILITY;
import static no.kundeportal.kernel.Right.ORDER;
import static no.kundeportal.kernel.Right.PUBLIC;
import static no.kundeportal.kernel.Right.SEE;
import static no.kundeportal.kernel.Right.TASKS;
import static no.kundeportal.kernel.Right.USERS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.kundeportal.help.Guide.Step;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The guides, in the order in which somebody new needs them. */
@Service
public class Guides {

    private static final List<Guide> ALL = List.of(
            guide(
                    "first-sign-in",
                    PUBLIC,
                    true,
                    List.of("activation", "cannot-sign-in", "forgotten-password", "on-the-phone", "without-connection"),
                    link("signIn.help", "/sign-in-help", PUBLIC),
                    shown("signIn.title", "/sign-in", PUBLIC),
                    shown("app.title", "/app", PUBLIC),
                    link("offline.title", "/app/offline", PUBLIC),
                    shown("signIn.forgotten", "/password-resets/new", PUBLIC)),
            guide(
                    "order-pickup",
                    PUBLIC,
                    true,
                    List.of("order-pickup", "order-again", "cancel-pickup", "change-pickup"),
                    shown("nav.order", "/pickups/new", ORDER),
                    shown("nav.order", "/pickups/new", ORDER),
                    shown("nav.order", "/pickups/new", ORDER),
                    shown("nav.order", "/pickups/new", ORDER),
                    shown("nav.pickups", "/pickups", SEE)),
            guide(
                    "other-waste",
                    PUBLIC,
                    true,
                    List.of("other-waste", "own-articles"),
                    shown("quick.title", "/pickups/quick", ORDER),
                    shown("quick.title", "/pickups/quick?choice=ANNET", ORDER),
                    shown("nav.pickups", "/pickups?status=CLARIFYING", SEE),
                    link("nav.notices", "/notices", SEE)),
            guide(
                    "schedule-calendar",
                    PUBLIC,
                    false,
                    List.of("when-do-you-come", "empty-plan", "calendar"),
                    shown("nav.schedule", "/schedule", SEE),
                    shown("nav.schedule", "/schedule?view=month", SEE),
                    shown("calendar.title", "/schedule/calendar", SEE),
                    link("calendar.title", "/schedule/calendar", SEE),
                    shown("search.page.agreementRequest", "/schedule/requests/new", ORDER)),
            guide(
                    "reports-excel",
                    PUBLIC,
                    false,
                    List.of(
                            "how-much-waste",
                            "excel",
                            "waste-codes",
                            "behind-a-figure",
                            "share-report",
                            "stop-sharing"),
                    shown("nav.statistics", "/statistics/standard", SEE),
                    shown("statistics.slips", "/statistics/standard#slips", SEE),
                    link("nav.statistics", "/statistics/standard", SEE),
                    shown("reports.new", "/reports/new", SEE),
                    shown("nav.reports", "/reports", SEE),
                    link("nav.followUp", "/follow-up", SEE)),
            guide(
                    "invoices",
                    PUBLIC,
                    false,
                    List.of("invoices", "amounts", "behind-a-figure"),
                    shown("nav.invoices", "/invoices", AMOUNTS),
                    shown("nav.invoices", "/invoices", AMOUNTS),
                    link("nav.invoices", "/invoices", AMOUNTS),
                    shown("access.title", "/profile/access?lack=ECONOMY#ask", SEE)),
            guide(
                    "pyramid",
                    PUBLIC,
                    false,
                    List.of("behind-a-figure", "waste-codes"),
                    shown("followUp.hierarchy", "/follow-up/hierarchy", SEE),
                    shown("followUp.hierarchy", "/follow-up/hierarchy?basis=code", SEE),
                    shown("followUp.hierarchy", "/follow-up/hierarchy", SEE),
                    shown("followUp.reconciliation", "/follow-up/reconciliation", SEE),
                    shown("followUp.sectors", "/follow-up/sectors", SEE)),
            guide(
                    "users",
                    PUBLIC,
                    false,
                    List.of("who-has-access", "invite", "change-access", "more-access"),
                    shown("nav.users", "/users", USERS),
                    shown("invite.title", "/invitations/new", USERS),
                    shown("users.levels.title", "/users/levels", USERS),
                    shown("nav.users", "/users", USERS),
                    link("nav.tasks", "/tasks", TASKS)),
            guide(
                    "facility-day",
                    FACILITY,
                    false,
                    List.of(),
                    shown("nav.queue", "/facility/queue", FACILITY),
                    shown("nav.queue", "/facility/queue", FACILITY),
                    shown("nav.plan", "/facility/plan", FACILITY),
                    shown("dispatch.print", "/facility/plan/print", FACILITY),
                    link("nav.plan", "/facility/plan", FACILITY),
                    shown("nav.facilityOrders", "/facility/orders?status=CONFIRMED&status=UNDERWAY", FACILITY)),
            guide(
                    "support-day",
                    CUSTOMERS,
                    false,
                    List.of(),
                    shown("nav.tasks", "/tasks", CUSTOMERS),
                    shown("nav.tasks", "/tasks", CUSTOMERS),
                    link("nav.tasks", "/tasks", CUSTOMERS),
                    shown("nav.tasks", "/tasks", CUSTOMERS),
                    shown("nav.users", "/users", CUSTOMERS),
                    shown("nav.users", "/users", CUSTOMERS),
                    shown("audit.title", "/operator/audit", CUSTOMERS)));

    public static List<Guide> all() {
        return ALL;
    }

    /** Those the viewer may read. */
    public List<Guide> openTo(@Nullable Viewer viewer) {
        return ALL.stream().filter(each -> each.isOpenTo(viewer)).toList();
    }

    public Optional<Guide> find(String slug, @Nullable Viewer viewer) {
        return openTo(viewer).stream().filter(each -> each.slug().equals(slug)).findFirst();
    }

    /** Those that answer a question at more length. */
    public List<Guide> about(Question question) {
        return ALL.stream()
                .filter(each -> each.questions().contains(question.slug()))
                .toList();
    }

    private record Done(String name, String path, Right right, boolean pictured) {}

    private static Done link(String name, String path, Right right) {
        return new Done(name, path, right, false);
    }

    private static Done shown(String name, String path, Right right) {
        return new Done(name, path, right, true);
    }

    private static Guide guide(String slug, Right right, boolean handheld, List<String> questions, Done... done) {
        var steps = new ArrayList<Step>();
        for (var each : done)
            steps.add(new Step(steps.size() + 1, each.name(), each.path(), each.right(), each.pictured()));
        return new Guide(slug, right, handheld, questions, List.copyOf(steps));
    }
}
