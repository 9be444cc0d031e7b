package no.kundeportal.help;

import static no.kundeportal.kernel.Right.CUSTOMERS;
import static no.kundeportal.kernel.Right.FACILITY;
import static no.kundeportal.kernel.Right.PUBLIC;

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
                    link("signIn.help", "/sign-in-help"),
                    shown("signIn.title", "/sign-in"),
                    shown("app.title", "/app"),
                    link("offline.title", "/app/offline"),
                    shown("signIn.forgotten", "/password-resets/new")),
            guide(
                    "order-pickup",
                    PUBLIC,
                    true,
                    List.of("order-pickup", "order-again", "cancel-pickup", "change-pickup"),
                    shown("nav.order", "/pickups/new"),
                    shown("nav.order", "/pickups/new"),
                    shown("nav.order", "/pickups/new"),
                    shown("nav.order", "/pickups/new"),
                    shown("nav.pickups", "/pickups")),
            guide(
                    "other-waste",
                    PUBLIC,
                    true,
                    List.of("other-waste", "own-articles"),
                    shown("quick.title", "/pickups/quick"),
                    shown("quick.title", "/pickups/quick?choice=ANNET"),
                    shown("nav.pickups", "/pickups?status=CLARIFYING"),
                    link("nav.notices", "/notices")),
            guide(
                    "schedule-calendar",
                    PUBLIC,
                    false,
                    List.of("when-do-you-come", "empty-plan", "calendar"),
                    shown("nav.schedule", "/schedule"),
                    shown("nav.schedule", "/schedule?view=month"),
                    shown("calendar.title", "/schedule/calendar"),
                    link("calendar.title", "/schedule/calendar"),
                    shown("search.page.agreementRequest", "/schedule/requests/new")),
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
                    shown("nav.statistics", "/statistics/standard"),
                    shown("statistics.slips", "/statistics/standard#slips"),
                    link("nav.statistics", "/statistics/standard"),
                    shown("reports.new", "/reports/new"),
                    shown("nav.reports", "/reports"),
                    link("nav.followUp", "/follow-up")),
            guide(
                    "invoices",
                    PUBLIC,
                    false,
                    List.of("invoices", "amounts", "behind-a-figure"),
                    shown("nav.invoices", "/invoices"),
                    shown("nav.invoices", "/invoices"),
                    link("nav.invoices", "/invoices"),
                    shown("access.title", "/profile/access#ask")),
            guide(
                    "pyramid",
                    PUBLIC,
                    false,
                    List.of("behind-a-figure", "waste-codes"),
                    shown("followUp.hierarchy", "/follow-up/hierarchy"),
                    shown("followUp.hierarchy", "/follow-up/hierarchy?basis=code"),
                    shown("followUp.hierarchy", "/follow-up/hierarchy"),
                    shown("followUp.reconciliation", "/follow-up/reconciliation"),
                    shown("followUp.sectors", "/follow-up/sectors")),
            guide(
                    "users",
                    PUBLIC,
                    false,
                    List.of("who-has-access", "invite", "change-access", "more-access"),
                    shown("nav.users", "/users"),
                    shown("invite.title", "/invitations/new"),
                    shown("users.levels.title", "/users/levels"),
                    shown("nav.users", "/users"),
                    link("nav.tasks", "/tasks")),
            guide(
                    "facility-day",
                    FACILITY,
                    false,
                    List.of(),
                    shown("nav.queue", "/facility/queue"),
                    link("nav.queue", "/facility/queue"),
                    shown("nav.plan", "/facility/plan"),
                    shown("dispatch.print", "/facility/plan/print"),
                    link("nav.plan", "/facility/plan"),
                    shown("nav.facilityOrders", "/facility/orders?status=CONFIRMED&status=UNDERWAY")),
            guide(
                    "support-day",
                    CUSTOMERS,
                    false,
                    List.of(),
                    shown("nav.tasks", "/tasks"),
                    shown("nav.tasks", "/tasks"),
                    shown("nav.tasks", "/tasks"),
                    shown("nav.users", "/users"),
                    shown("nav.users", "/users"),
                    shown("audit.title", "/operator/audit")));

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

    private record Done(String name, String path, boolean pictured) {}

    private static Done link(String name, String path) {
        return new Done(name, path, false);
    }

    private static Done shown(String name, String path) {
        return new Done(name, path, true);
    }

    private static Guide guide(String slug, Right right, boolean handheld, List<String> questions, Done... done) {
        var steps = new ArrayList<Step>();
        for (var each : done) steps.add(new Step(steps.size() + 1, each.name(), each.path(), each.pictured()));
        return new Guide(slug, right, handheld, questions, List.copyOf(steps));
    }
}
