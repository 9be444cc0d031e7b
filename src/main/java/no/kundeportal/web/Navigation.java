package no.kundeportal.web;

import java.util.List;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Standing;
import no.kundeportal.kernel.Viewer;
import org.springframework.stereotype.Component;

/** The menu of customers and the one of staff. Each group has a heading (empty for the first) and the entries this viewer may open. */
@Component
@InTemplates
public class Navigation {

    /** @param key names the entry in messages ("nav." + key) and on the page that is current */
    public record Entry(String key, String path, String icon, Right right) {}

    public record Group(String key, List<Entry> entries) {}

    private static final List<Group> CUSTOMER = List.of(
            new Group(
                    "",
                    List.of(
                            new Entry("home", "/", "house", Right.SEE),
                            new Entry("notices", "/notices", "bell", Right.SEE))),
            new Group(
                    "pickup",
                    List.of(
                            new Entry("pickups", "/pickups", "list-check", Right.SEE),
                            new Entry("schedule", "/schedule", "calendar3", Right.SEE),
                            new Entry("history", "/pickups/history", "clock-history", Right.SEE),
                            new Entry("sites", "/sites", "geo-alt", Right.SEE))),
            new Group(
                    "figures",
                    List.of(
                            new Entry("statistics", "/statistics", "bar-chart", Right.SEE),
                            new Entry("analysis", "/analysis", "search", Right.SEE),
                            new Entry("followUp", "/follow-up", "triangle", Right.SEE),
                            new Entry("reports", "/reports", "bookmark", Right.SEE),
                            new Entry("invoices", "/invoices", "receipt", Right.SEE))),
            new Group(
                    "organisation",
                    List.of(
                            new Entry("users", "/users", "people", Right.USERS),
                            new Entry("tasks", "/tasks", "chat-left-text", Right.TASKS))));

    private static final List<Group> STAFF = List.of(
            new Group(
                    "",
                    List.of(
                            new Entry("queue", "/facility/queue", "inbox", Right.FACILITY),
                            new Entry("tasks", "/tasks", "chat-left-text", Right.TASKS))),
            new Group(
                    "facility",
                    List.of(
                            new Entry("plan", "/facility/plan", "truck", Right.FACILITY),
                            new Entry("facilityOrders", "/facility/orders", "list-check", Right.FACILITY),
                            new Entry("agreements", "/facility/agreements", "arrow-repeat", Right.FACILITY))),
            new Group(
                    "access",
                    List.of(
                            new Entry("customers", "/operator/customers", "building", Right.CUSTOMERS),
                            new Entry("users", "/users", "people", Right.USERS),
                            new Entry("staff", "/operator/staff", "person-badge", Right.OPERATE),
                            new Entry("audit", "/operator/audit", "clock-history", Right.CUSTOMERS))),
            new Group(
                    "operator",
                    List.of(
                            new Entry("agreements", "/facility/agreements", "arrow-repeat", Right.OPERATE),
                            new Entry("intake", "/operator/intake", "file-earmark-arrow-up", Right.OPERATE),
                            new Entry("catalogue", "/operator/articles", "tags", Right.OPERATE),
                            new Entry("facilities", "/operator/facilities", "buildings", Right.OPERATE),
                            new Entry("treatment", "/operator/treatment", "recycle", Right.OPERATE),
                            new Entry("factors", "/operator/factors", "cloud", Right.OPERATE),
                            new Entry("tokens", "/operator/tokens", "key", Right.OPERATE))));

    private static final List<Entry> BAR = List.of(
            new Entry("home", "/", "house", Right.SEE),
            new Entry("pickups", "/pickups", "list-check", Right.SEE),
            new Entry("order", "/pickups/quick", "plus-lg", Right.ORDER),
            new Entry("statistics", "/statistics", "bar-chart", Right.SEE),
            new Entry("queue", "/facility/queue", "inbox", Right.FACILITY),
            new Entry("plan", "/facility/plan", "truck", Right.FACILITY),
            new Entry("facilityOrders", "/facility/orders", "list-check", Right.FACILITY),
            new Entry("tasks", "/tasks", "chat-left-text", Right.FACILITY),
            new Entry("tasks", "/tasks", "chat-left-text", Right.CUSTOMERS),
            new Entry("intake", "/operator/intake", "file-earmark-arrow-up", Right.OPERATE),
            new Entry("customers", "/operator/customers", "building", Right.CUSTOMERS));

    private final Viewers viewers;
    private final Words words;

    Navigation(Viewers viewers, Words words) {
        this.viewers = viewers;
        this.words = words;
    }

    /** The bar at the foot of the phone. */
    public List<Entry> barOf(Viewer viewer) {
        return BAR.stream().filter(entry -> viewer.may(entry.right())).toList();
    }

    public boolean mayOrder() {
        return viewers.current().filter(viewer -> viewer.may(Right.ORDER)).isPresent();
    }

    public boolean mayOperate() {
        return viewers.current().filter(viewer -> viewer.may(Right.OPERATE)).isPresent();
    }

    public boolean mayReadRecord() {
        return viewers.current().filter(viewer -> viewer.may(Right.RECORD)).isPresent();
    }

    public boolean isStaff(Viewer viewer) {
        return viewer.standing() instanceof Standing.FacilityStaff;
    }

    public boolean isMember(Viewer viewer) {
        return viewer.standing() instanceof Standing.Member;
    }

    /** "100001 · Administrator" */
    public String describe(Standing standing) {
        return switch (standing) {
            case Standing.Member member -> member.customer() + " · " + words.of(member.level());
            case Standing.FacilityStaff staff -> words.of("standing.facility");
            case Standing.Support support -> words.of("standing.support");
            case Standing.Operator operator -> words.of("standing.operator");
            case Standing.Nobody nobody -> words.of("standing.nobody");
        };
    }

    public List<Group> menuOf(Viewer viewer) {
        var menu = isMember(viewer) ? CUSTOMER : STAFF;
        return menu.stream()
                .map(group -> new Group(
                        group.key(),
                        group.entries().stream()
                                .filter(entry -> viewer.may(entry.right()))
                                .toList()))
                .filter(group -> !group.entries().isEmpty())
                .toList();
    }
}
