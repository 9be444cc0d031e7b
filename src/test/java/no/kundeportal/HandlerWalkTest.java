package no.kundeportal;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import no.kundeportal.statistics.web.DemonstrationShares;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.Visitors;
import no.kundeportal.support.Visitors.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every handler opened by every kind of person. A handler that is missing from the table fails the test. */
@PortalTest
class HandlerWalkTest {

    /** In this order: without signing in, reader, orderer, administrator, another company, own facility, other facility, support, operator, disabled. */
    private static final List<String> WHO = List.of(
            "",
            FJORDBYGG_READER,
            FJORDBYGG_ORDERER,
            FJORDBYGG_ADMIN,
            KYSTMAT_ADMIN,
            ANLEGG_NORD,
            ANLEGG_SOR,
            SUPPORT,
            DRIFT,
            "disabled");

    private static final String EVERYBODY = "200 200 200 200 200 200 200 200 200 200";
    private static final String SIGNED_IN = "302 200 200 200 200 200 200 200 200 302";
    private static final String MEMBERS = "302 200 200 200 200 404 404 404 404 302";
    private static final String ORDERERS = "302 403 200 200 200 404 404 404 404 302";
    private static final String WITH_AMOUNTS = "302 200 403 200 200 404 404 404 404 302";
    private static final String FACILITIES = "302 404 404 404 404 200 200 404 404 302";
    private static final String FACILITIES_REFUSED = "302 404 404 404 404 422 422 404 404 302";
    private static final String OWN_FACILITY = "302 404 404 404 404 200 404 404 404 302";
    private static final String OWN_FACILITY_REFUSED = "302 404 404 404 404 422 404 404 404 302";
    private static final String EVERYBODY_REFUSED = "422 422 422 422 422 422 422 422 422 422";
    private static final String NOBODY = "404 404 404 404 404 404 404 404 404 404";
    private static final String CUSTOMERS_OWN = "302 403 403 200 404 404 404 200 200 302";
    private static final String USERS_NOT_FOUND = "302 403 403 404 404 404 404 404 404 302";
    private static final String SUPPORTERS = "302 404 404 404 404 404 404 200 200 302";
    private static final String SUPPORTERS_REFUSED = "302 404 404 404 404 404 404 422 422 302";

    /** The last administrator may not; the others are gone by it, which the test's end takes back. */
    private static final String LEAVING = "302 302 302 409 409 404 404 404 404 302";

    private static final String OPERATORS = "302 404 404 404 404 404 404 404 200 302";

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    private final Map<String, Visit> table = new LinkedHashMap<>();

    private record Visit(String address, String expected) {}

    @Test
    void everyHandlerAnswersEachPersonAsItShould() {
        fillTheTable();
        var known = new TreeSet<String>();
        handlers.getHandlerMethods().forEach((mapping, handler) -> {
            if (!handler.getBeanType().getName().startsWith("no.kundeportal.")) return;
            mapping.getPatternValues()
                    .forEach(pattern -> mapping.getMethodsCondition()
                            .getMethods()
                            .forEach(method -> known.add(method + " " + pattern)));
        });
        assertThat(table.keySet())
                .as("the table knows each handler, and no other")
                .containsExactlyInAnyOrderElementsOf(known);
        table.forEach((handler, visit) -> assertThat(statuses(handler, visit))
                .as(handler + " " + visit.address())
                .isEqualTo(visit.expected()));
    }

    private void fillTheTable() {
        var order = database.sql(
                        "select number from pickup where site_number = '1001' and status = 'CONFIRMED' limit 1")
                .query(String.class)
                .single();
        var slip = database.sql(
                        "select facility_code || '/' || number from current_weigh_slip where site_number = '1001' limit 1")
                .query(String.class)
                .single();
        var task = database.sql(
                        "select number from task where owner = 'ADMINISTRATORS' and asker_id = :asker and status = 'NEW'")
                .param("asker", Visitors.idOf(FJORDBYGG_ORDERER))
                .query(String.class)
                .single();
        var intake = UUID.randomUUID();
        database.sql(
                        "insert into intake (id, content, file_name, created_at, state, total_bytes) values (:id, 'SLIPS', 'walk.csv', now(), 'CHECKING', 0)")
                .param("id", intake)
                .update();
        var desk = "/facility/orders/{number}";

        visit("GET /", "/", "200 200 200 200 200 302 302 302 302 200");
        visit("GET /sign-in", "/sign-in", "200 302 302 302 302 302 302 302 302 200");
        visit("POST /sign-in", "/sign-in", "422 422 422 422 422 422 422 422 422 422");
        visit("POST /language", "/language?language=nb", "302 302 302 302 302 302 302 302 302 302");
        visit("GET /profile", "/profile", SIGNED_IN);
        visit("POST /profile", "/profile", "302 422 422 422 422 422 422 422 422 302");
        visit(
                "POST /profile/membership",
                "/profile/membership?membership=nobody",
                "302 404 404 404 404 404 404 404 404 302");
        visit("GET /profile/access", "/profile/access", SIGNED_IN);
        var nobody = "/users/" + UUID.randomUUID();
        var nowhere = "/invitations/" + UUID.randomUUID();
        visit("POST /profile/details", "/profile/details", "302 422 422 422 422 422 422 422 422 302");
        visit("POST /profile/email", "/profile/email?email=x", "302 422 422 422 422 422 422 422 422 302");
        visit("POST /profile/data.json", "/profile/data.json", SIGNED_IN);
        visit("GET /profile/security", "/profile/security", SIGNED_IN);
        visit(
                "POST /profile/security/password",
                "/profile/security/password",
                "302 422 422 422 422 422 422 422 422 302");
        visit(
                "POST /profile/security/sessions/{key:[0-9a-f]{16}}/end",
                "/profile/security/sessions/0123456789abcdef/end",
                "302 404 404 404 404 404 404 404 404 302");
        visit("POST /profile/access/requests", "/profile/access/requests", "302 422 422 422 422 404 404 404 404 302");
        visit("GET /profile/access/departure", "/profile/access/departure", MEMBERS);
        visit("GET /sign-in-help", "/sign-in-help", EVERYBODY);
        visit("POST /codes", "/codes", EVERYBODY_REFUSED);
        visit("GET /password-resets/new", "/password-resets/new", EVERYBODY);
        visit("POST /password-resets", "/password-resets", EVERYBODY_REFUSED);
        var secret = "{secret:[A-Za-z0-9_-]{16,43}}";
        var unknown = "AAAABBBBCCCCDDDD";
        visit("GET /password-resets/" + secret, "/password-resets/" + unknown, NOBODY);
        visit("POST /password-resets/" + secret, "/password-resets/" + unknown, NOBODY);
        visit("GET /email-confirmations/" + secret, "/email-confirmations/" + unknown, NOBODY);
        visit("POST /email-confirmations/" + secret, "/email-confirmations/" + unknown, NOBODY);
        visit("GET /activation/" + secret, "/activation/" + unknown, NOBODY);
        visit("POST /activation/" + secret, "/activation/" + unknown, NOBODY);
        visit("POST /activation/" + secret + "/renewal", "/activation/" + unknown + "/renewal", NOBODY);
        visit(
                "GET /activation/" + secret + "/acceptance",
                "/activation/" + unknown + "/acceptance",
                "302 302 302 302 302 302 302 302 302 302");
        visit(
                "POST /activation/" + secret + "/acceptance",
                "/activation/" + unknown + "/acceptance",
                "302 404 404 404 404 404 404 404 404 302");
        visit("GET /account-requests/new", "/account-requests/new", EVERYBODY);
        visit("POST /account-requests", "/account-requests", EVERYBODY_REFUSED);
        visit("GET /account-requests/received", "/account-requests/received", EVERYBODY);
        visit("GET /account-requests/qr.svg", "/account-requests/qr.svg", EVERYBODY);
        visit("GET /account-requests/{secret:[A-Za-z0-9_-]{43}}", "/account-requests/" + "A".repeat(43), NOBODY);
        var orderer = "/users/" + membership(FJORDBYGG_ORDERER, "100001");
        visit("GET /users", "/users", "302 403 403 200 200 404 404 200 200 302");
        visit("GET /users.{ending:xlsx|csv}", "/users.csv?q=a", "302 403 403 200 200 404 404 200 200 302");
        visit("GET /users/levels", "/users/levels", "302 403 403 200 200 404 404 200 200 302");
        visit("GET /users/audit", "/users/audit", "302 403 403 200 200 404 404 200 200 302");
        visit("GET /users/audit.{ending:xlsx|csv}", "/users/audit.csv", "302 403 403 200 200 404 404 200 200 302");
        visit("GET /users/{id}", orderer, CUSTOMERS_OWN);
        visit("POST /users/{id}", orderer, "302 403 403 422 404 404 404 422 422 302");
        visit("GET /users/{id}/removal", orderer + "/removal", CUSTOMERS_OWN);
        visit("POST /users/{id}/removal", nobody + "/removal", USERS_NOT_FOUND);
        visit("POST /users/{id}/disabling", nobody + "/disabling", USERS_NOT_FOUND);
        visit("POST /users/{id}/enabling", orderer + "/enabling", "302 403 403 302 404 404 404 302 302 302");
        visit("POST /users/{id}/password-link", nobody + "/password-link", USERS_NOT_FOUND);
        visit("POST /users/{id}/password-code", nobody + "/password-code", USERS_NOT_FOUND);
        var invitation = "/invitations/"
                + database.sql("select id from invitation where customer_number = '100001' order by name limit 1")
                        .query(UUID.class)
                        .single();
        visit("GET /invitations/new", "/invitations/new?customer=100001", "302 403 403 200 200 404 404 200 200 302");
        visit("POST /invitations", "/invitations?customer=100001", "302 403 403 422 422 404 404 422 422 302");
        visit("GET /invitations/{id}", invitation, CUSTOMERS_OWN);
        visit("POST /invitations/{id}/resending", nowhere + "/resending", USERS_NOT_FOUND);
        visit("POST /invitations/{id}/code", nowhere + "/code", USERS_NOT_FOUND);
        visit("POST /invitations/{id}/withdrawal", nowhere + "/withdrawal", USERS_NOT_FOUND);
        visit("GET /operator/audit", "/operator/audit", SUPPORTERS);
        visit("GET /operator/audit.{ending:xlsx|csv}", "/operator/audit.csv", SUPPORTERS);
        visit("GET /operator/customers/{number:[A-Z0-9-]{1,20}}", "/operator/customers/100001", SUPPORTERS);
        var person = "/operator/people/" + Visitors.idOf(FJORDBYGG_ORDERER);
        visit("GET /operator/people/{id}", person, SUPPORTERS);
        visit("GET /operator/people/{id}/look", person + "/look", SUPPORTERS);
        visit("POST /operator/people/{id}/look", person + "/look", SUPPORTERS_REFUSED);
        visit("POST /operator/people/{id}/user-id", person + "/user-id", SUPPORTERS_REFUSED);
        var stranger = "/operator/people/" + UUID.randomUUID();
        for (var verb : List.of("easing", "disabling", "enabling", "removal", "password-link", "password-code"))
            visit(
                    "POST /operator/people/{id}/" + verb,
                    stranger + "/" + verb,
                    "302 404 404 404 404 404 404 404 404 302");
        visit("POST /looking/end", "/looking/end", "302 302 302 302 302 302 302 302 302 302");
        var request = "/operator/account-requests/"
                + database.sql("select id from account_request where decided_at is null limit 1")
                        .query(UUID.class)
                        .single();
        visit("GET /operator/account-requests/{id}", request, SUPPORTERS);
        visit("POST /operator/account-requests/{id}/approval", request + "/approval", SUPPORTERS_REFUSED);
        visit("POST /operator/account-requests/{id}/decline", request + "/decline", SUPPORTERS_REFUSED);
        visit("GET /operator/staff", "/operator/staff", OPERATORS);
        visit("POST /operator/staff", "/operator/staff", "302 404 404 404 404 404 404 404 422 302");
        visit(
                "POST /operator/staff/{id}/removal",
                "/operator/staff/" + UUID.randomUUID() + "/removal",
                "302 404 404 404 404 404 404 404 404 302");
        visit("GET /notices", "/notices", MEMBERS);
        visit("GET /profile/notices", "/profile/notices", MEMBERS);
        visit("POST /profile/notices", "/profile/notices", "302 302 302 302 302 404 404 404 404 302");
        visit(
                "POST /profile/notices/removal",
                "/profile/notices/removal?site=1001",
                "302 302 302 302 404 404 404 404 404 302");
        visit("GET /notices/{id:\\d{1,18}}", "/notices/999999999999", "302 404 404 404 404 404 404 404 404 302");
        visit("POST /notices/reading", "/notices/reading?until=0", "302 302 302 302 302 404 404 404 404 302");
        visit(
                "GET /sites/{number:[A-Z0-9-]{1,20}}/codes",
                "/sites/1001/codes",
                "302 200 200 200 404 404 404 404 404 302");
        visit("GET /q/{code}", "/q/1001", "302 302 302 302 404 404 404 404 404 302");
        visit("GET /search", "/search?q=henteplan", SIGNED_IN);
        visit("GET /pickups", "/pickups", MEMBERS);
        visit("GET /pickups.{ending:xlsx|csv}", "/pickups.csv", MEMBERS);
        visit("GET /pickups/history", "/pickups/history", MEMBERS);
        visit("GET /pickups/history.{ending:xlsx|csv}", "/pickups/history.csv", MEMBERS);
        visit("GET /pickups/new", "/pickups/new", ORDERERS);
        visit("POST /pickups", "/pickups", "302 403 422 422 422 404 404 404 404 302");
        visit("GET /pickups/{number:\\d\\d-\\d{6,}}", "/pickups/" + order, "302 200 200 200 404 404 404 404 404 302");
        visit("GET /sites", "/sites", MEMBERS);
        visit("GET /sites/{number:[A-Z0-9-]{1,20}}", "/sites/1001", "302 200 200 200 404 404 404 404 404 302");
        visit("GET /fractions", "/fractions", MEMBERS);
        for (var intention : List.of("cancellation", "change", "missed-report")) {
            visit(
                    "GET /pickups/{number}/" + intention,
                    "/pickups/" + order + "/" + intention,
                    "302 403 200 200 404 404 404 404 404 302");
            visit(
                    "POST /pickups/{number}/" + intention,
                    "/pickups/" + order + "/" + intention,
                    "302 403 422 422 404 404 404 404 404 302");
        }
        visit(
                "POST /pickups/{number}/{intention:question|answer}",
                "/pickups/" + order + "/question",
                "302 403 422 422 404 404 404 404 404 302");
        visit(
                "POST /pickups/{number}/pictures",
                "/pickups/" + order + "/pictures",
                "302 403 422 422 404 404 404 404 404 302");
        var picture = UUID.randomUUID();
        database.sql("""
                        insert into pickup_picture (id, pickup_number, at, by_facility, width, height, content, thumbnail, digest)
                        values (:id, :pickup, now(), true, 1, 1, '\\xff', '\\xff', sha256('\\xff'))
                        """).param("id", picture).param("pickup", order).update();
        var byBothSides = "302 404 422 422 404 404 404 404 404 302";
        visit("POST /tasks/{number:S-\\d{4,}}/assignment", "/tasks/" + task + "/assignment", byBothSides);
        visit("POST /tasks/{number:S-\\d{4,}}/merger", "/tasks/" + task + "/merger", byBothSides);
        visit("GET /tasks/answer-times", "/tasks/answer-times", SUPPORTERS);
        var template = database.sql("select id from answer_template limit 1")
                .query(Long.class)
                .single();
        visit("GET /tasks/templates", "/tasks/templates", SUPPORTERS);
        visit("GET /tasks/templates/new", "/tasks/templates/new", SUPPORTERS);
        visit("POST /tasks/templates", "/tasks/templates", SUPPORTERS_REFUSED);
        visit("GET /tasks/templates/{id:\\d{1,18}}", "/tasks/templates/" + template, SUPPORTERS);
        visit("POST /tasks/templates/{id:\\d{1,18}}", "/tasks/templates/" + template, SUPPORTERS_REFUSED);
        visit(
                "POST /tasks/templates/{id:\\d{1,18}}/deletion",
                "/tasks/templates/999999999999/deletion",
                "302 404 404 404 404 404 404 404 404 302");
        var inTask = database.sql("""
                        insert into task_picture (id, task_number, at, side, content, thumbnail, digest)
                        select gen_random_uuid(), number, now(), 'ASKER', 'x', 'x', sha256('x') from task where number = :task returning id
                        """).param("task", task).query(UUID.class).single();
        visit("GET /task-pictures/{id}", "/task-pictures/" + inTask, "302 404 200 200 404 404 404 404 404 302");
        visit(
                "GET /task-pictures/{id}/thumbnail",
                "/task-pictures/" + inTask + "/thumbnail",
                "302 404 200 200 404 404 404 404 404 302");
        visit("GET /pictures/{id}", "/pictures/" + picture, "302 200 200 200 404 200 404 404 404 302");
        visit(
                "GET /pictures/{id}/thumbnail",
                "/pictures/" + picture + "/thumbnail",
                "302 200 200 200 404 200 404 404 404 302");
        visit("GET /invoices", "/invoices", WITH_AMOUNTS);
        visit("GET /invoices.{ending:xlsx|csv}", "/invoices.csv", WITH_AMOUNTS);
        var invoice = "/invoices/"
                + database.sql("select invoice_number from invoice_line where site_number = '1001' limit 1")
                        .query(String.class)
                        .single()
                        .replace(" ", "%20");
        visit("GET /invoices/{number:[^.]+}", invoice, "302 200 403 200 404 404 404 404 404 302");
        visit("GET /invoices/{number:[^.]+}.pdf", invoice + ".pdf", "302 200 403 200 404 404 404 404 404 302");
        visit(
                "GET /invoices/{number:[^.]+}.{ending:xlsx|csv}",
                invoice + ".csv",
                "302 200 403 200 404 404 404 404 404 302");
        visit("GET /schedule", "/schedule", MEMBERS);
        visit("GET /schedule.{ending:xlsx|csv}", "/schedule.csv", MEMBERS);
        visit("GET /schedule/requests/new", "/schedule/requests/new", ORDERERS);
        visit(
                "POST /schedule/requests/new",
                "/schedule/requests/new?site=1001",
                "302 403 422 422 404 404 404 404 404 302");
        visit("GET /schedule/calendar", "/schedule/calendar", MEMBERS);
        visit("POST /schedule/calendar", "/schedule/calendar", MEMBERS);
        visit(
                "POST /schedule/calendar/revocation",
                "/schedule/calendar/revocation",
                "302 302 302 302 302 404 404 404 404 302");
        visit(
                "GET /schedule/calendar/{token:[A-Za-z0-9_-]{43}}.ics",
                "/schedule/calendar/" + "A".repeat(43) + ".ics",
                NOBODY);
        visit("GET /tasks", "/tasks", SIGNED_IN);
        visit("GET /tasks.{ending:xlsx|csv}", "/tasks.csv", SIGNED_IN);
        visit("GET /tasks/{number:S-\\d{4,}}", "/tasks/" + task, "302 404 200 200 404 404 404 404 404 302");
        visit(
                "POST /tasks/{number:S-\\d{4,}}/answers",
                "/tasks/" + task + "/answers",
                "302 404 422 422 404 404 404 404 404 302");
        visit("GET /statistics", "/statistics", "302 302 302 302 302 404 404 404 404 302");
        visit("GET /insight/volume", "/insight/volume", MEMBERS);
        visit("GET /insight/volume.{ending:xlsx|csv}", "/insight/volume.csv", MEMBERS);
        var report = "/reports/"
                + database.sql("select id::text from saved_report where shared and customer_number = '100001'")
                        .query(String.class)
                        .single();
        var id = "/reports/{id:[0-9a-f-]{36}}";
        var companys = "302 200 200 200 404 404 404 404 404 302";
        var makers = "302 404 404 200 404 404 404 404 404 302";
        visit("GET /reports", "/reports", MEMBERS);
        visit("GET /reports/new", "/reports/new?report=maxi", MEMBERS);
        visit("POST /reports", "/reports", "302 422 422 422 422 404 404 404 404 302");
        visit("GET " + id, report, companys);
        visit("GET " + id + ".{ending:xlsx|csv}", report + ".csv", companys);
        visit("GET " + id + "/change", report + "/change", makers);
        visit("POST " + id, report, "302 404 404 422 404 404 404 404 404 302");
        visit("POST " + id + "/copies", report + "/copies", "302 302 302 302 404 404 404 404 404 302");
        visit("POST " + id + "/subscription", report + "/subscription", "302 302 302 302 404 404 404 404 404 302");
        visit(
                "POST " + id + "/subscription/end",
                report + "/subscription/end",
                "302 302 302 302 302 404 404 404 404 302");
        var file = UUID.randomUUID();
        database.sql("""
                        insert into report_file (id, person_id, customer_number, title, definition, ending, economy, sites, total, asked_at, expires_at)
                        values (:id, :person, '100001', 'walk', 'column=kg&span=LAST_MONTH', 'csv', false, '{1001}', 1, now(), now() + interval '1 day')
                        """)
                .param("id", file)
                .param("person", Visitors.idOf(FJORDBYGG_ADMIN))
                .update();
        var files = "/reports/files/{id:[0-9a-f-]{36}}";
        var askers = "302 404 404 200 404 404 404 404 404 302";
        visit("GET /reports/files", "/reports/files", MEMBERS);
        visit(
                "GET /reports/files/new",
                "/reports/files/new?title=x&ending=csv&definition=column%3Dkg%26span%3DLAST_MONTH",
                MEMBERS);
        visit("POST /reports/files", "/reports/files", "302 404 404 404 404 404 404 404 404 302");
        visit("GET " + files, "/reports/files/" + file, askers);
        visit("GET " + files + "/progress", "/reports/files/" + file + "/progress", askers);
        visit(
                "POST " + files + "/cancellation",
                "/reports/files/" + file + "/cancellation",
                "302 404 404 302 404 404 404 404 404 302");
        visit(
                "GET " + files + ".{ending:xlsx|csv}",
                "/reports/files/" + file + ".csv",
                "302 404 404 404 404 404 404 404 404 302");
        visit("GET /reports/requests/new", "/reports/requests/new", MEMBERS);
        visit("POST /reports/requests", "/reports/requests", "302 422 422 422 422 404 404 404 404 302");
        visit("GET " + id + "/deletion", report + "/deletion", makers);
        visit("POST " + id + "/deletion", report + "/deletion", "302 404 404 302 404 404 404 404 404 302");
        visit("GET /analysis", "/analysis", MEMBERS);
        visit("GET /statistics/{report:mini|standard|maxi|maxi-extended}", "/statistics/mini", MEMBERS);
        visit(
                "GET /statistics/{report:mini|standard|maxi|maxi-extended}.{ending:xlsx|csv}",
                "/statistics/standard.csv",
                MEMBERS);
        visit("GET /follow-up", "/follow-up", MEMBERS);
        for (var page : List.of("hierarchy", "sectors", "reconciliation", "climate", "year", "esrs-e5", "tek17")) {
            visit("GET /follow-up/" + page, "/follow-up/" + page, MEMBERS);
            visit("GET /follow-up/" + page + ".{ending:xlsx|csv|pdf}", "/follow-up/" + page + ".csv", MEMBERS);
        }
        var built = "/projects/"
                + database.sql("select id from building_project where site_number = '1001'")
                        .query(UUID.class)
                        .single();
        var project = "/projects/{id:[0-9a-f-]{36}}";
        var keepers = "302 403 403 200 404 404 404 404 404 302";
        visit("GET /projects/new", "/projects/new", "302 403 403 200 200 404 404 404 404 302");
        visit("POST /projects", "/projects", "302 403 403 422 422 404 404 404 404 302");
        visit("GET " + project, built, keepers);
        visit("POST " + project, built, "302 403 403 422 404 404 404 404 404 302");
        visit("GET " + project + "/plan", built + "/plan", keepers);
        visit("POST " + project + "/plan", built + "/plan", "302 403 403 422 404 404 404 404 404 302");
        visit("GET " + project + "/ending", built + "/ending", keepers);
        visit("POST " + project + "/ending", built + "/ending", "302 403 403 422 404 404 404 404 404 302");
        visit("GET " + project + "/deletion", built + "/deletion", keepers);
        visit("POST " + project + "/deletion", built + "/deletion", "302 403 403 409 404 404 404 404 404 302");
        visit("GET /follow-up/cost", "/follow-up/cost", WITH_AMOUNTS);
        visit("GET /follow-up/cost.{ending:xlsx|csv|pdf}", "/follow-up/cost.pdf", WITH_AMOUNTS);
        var shareable = "/follow-up/{report:year|esrs-e5|hierarchy|sectors|reconciliation|climate|tek17}/share";
        visit("GET " + shareable, "/follow-up/year/share", MEMBERS);
        visit("POST " + shareable, "/follow-up/year/share", "302 422 422 422 422 404 404 404 404 302");
        visit("GET /follow-up/{report:cost}/share", "/follow-up/cost/share", WITH_AMOUNTS);
        visit(
                "POST /follow-up/{report:cost}/share",
                "/follow-up/cost/share",
                "302 422 403 422 422 404 404 404 404 302");
        visit("GET /reports/shared", "/reports/shared", MEMBERS);
        visit(
                "POST /reports/shared/{id:[0-9a-f-]{36}}/withdrawal",
                "/reports/shared/" + UUID.randomUUID() + "/withdrawal",
                "302 404 404 404 404 404 404 404 404 302");
        var shared = "/shared/{secret:[A-Za-z0-9_-]{43}}";
        visit("GET " + shared, "/shared/" + DemonstrationShares.RUNNING, EVERYBODY);
        visit("GET " + shared + ".{ending:pdf|xlsx}", "/shared/" + DemonstrationShares.RUNNING + ".pdf", EVERYBODY);
        visit("GET /slips/{facility}/{number}", "/slips/" + slip, "302 200 200 200 404 200 404 404 404 302");
        visit("GET /facility/queue", "/facility/queue", FACILITIES);
        visit("GET /facility/orders", "/facility/orders", FACILITIES);
        visit("GET /facility/orders.{ending:xlsx|csv}", "/facility/orders.csv", FACILITIES);
        visit("GET " + desk, "/facility/orders/" + order, OWN_FACILITY);
        visit(
                "POST " + desk + "/departure",
                "/facility/orders/" + order + "/departure?version=-1",
                "302 404 404 404 404 409 404 404 404 302");
        visit("POST " + desk + "/confirmation", "/facility/orders/" + order + "/confirmation", OWN_FACILITY_REFUSED);
        visit(
                "POST " + desk + "/return",
                "/facility/orders/" + order + "/return?version=-1",
                "302 404 404 404 404 409 404 404 404 302");
        visit(
                "POST " + desk + "/request/{answer:acceptance|refusal}",
                "/facility/orders/" + order + "/request/refusal",
                OWN_FACILITY_REFUSED);
        visit(
                "POST " + desk + "/{intention:question|answer}",
                "/facility/orders/" + order + "/answer",
                OWN_FACILITY_REFUSED);
        visit("POST " + desk + "/pictures", "/facility/orders/" + order + "/pictures", OWN_FACILITY_REFUSED);
        visit("GET " + desk + "/correction", "/facility/orders/" + order + "/correction", OWN_FACILITY);
        visit("POST " + desk + "/correction", "/facility/orders/" + order + "/correction", OWN_FACILITY_REFUSED);
        visit("GET " + desk + "/record", "/facility/orders/" + order + "/record", OWN_FACILITY);
        visit("POST " + desk + "/record", "/facility/orders/" + order + "/record", OWN_FACILITY_REFUSED);
        visit("GET " + desk + "/completion", "/facility/orders/" + order + "/completion", OWN_FACILITY);
        visit("POST " + desk + "/completion", "/facility/orders/" + order + "/completion", OWN_FACILITY_REFUSED);
        visit("GET " + desk + "/{ending:cancellation|failure}", "/facility/orders/" + order + "/failure", OWN_FACILITY);
        visit(
                "POST " + desk + "/{ending:cancellation|failure}",
                "/facility/orders/" + order + "/cancellation",
                OWN_FACILITY_REFUSED);
        visit("GET " + desk + "/credit", "/facility/orders/" + order + "/credit", OWN_FACILITY);
        visit("POST " + desk + "/credit", "/facility/orders/" + order + "/credit", OWN_FACILITY_REFUSED);
        visit("GET /facility/queue/count", "/facility/queue/count", FACILITIES);
        visit("GET /facility/queue/news", "/facility/queue/news?since=2026-01-01T00:00:00Z", FACILITIES);
        visit("GET /facility/plan", "/facility/plan", FACILITIES);
        visit("GET /facility/plan.{ending:xlsx|csv}", "/facility/plan.csv", FACILITIES);
        visit("GET /facility/plan/print", "/facility/plan/print", FACILITIES);
        visit("POST /facility/plan/assignments", "/facility/plan/assignments", FACILITIES_REFUSED);
        visit("POST /facility/plan/positions", "/facility/plan/positions", FACILITIES_REFUSED);
        visit("GET /facility/vehicles", "/facility/vehicles", FACILITIES);
        visit("GET /facility/vehicles/new", "/facility/vehicles/new", FACILITIES);
        visit("POST /facility/vehicles", "/facility/vehicles", FACILITIES_REFUSED);
        visit("GET /facility/vehicles/{code}", "/facility/vehicles/NX%2048213", OWN_FACILITY);
        visit("POST /facility/vehicles/{code}", "/facility/vehicles/NX%2048213", OWN_FACILITY_REFUSED);
        visit("GET /facility/confirmations", "/facility/confirmations", FACILITIES);
        visit("POST /facility/confirmations", "/facility/confirmations", "302 404 404 404 404 302 302 404 404 302");
        visit("POST /facility/departures", "/facility/departures", "302 404 404 404 404 302 302 404 404 302");
        visit("GET /facility/outcomes", "/facility/outcomes", FACILITIES);
        var agreement = "/facility/agreements/A-1001";
        var known = "/facility/agreements/{number:A-\\d{4,}}";
        visit("GET /facility/agreements", "/facility/agreements", "302 404 404 404 404 200 200 404 200 302");
        visit(
                "GET /facility/agreements/new",
                "/facility/agreements/new?site=1001",
                "302 404 404 404 404 200 200 404 200 302");
        visit("POST /facility/agreements", "/facility/agreements?site=1001", "302 404 404 404 404 422 404 404 422 302");
        visit("GET " + known, agreement, "302 404 404 404 404 200 404 404 200 302");
        visit("GET " + known + "/change", agreement + "/change", "302 404 404 404 404 200 404 404 200 302");
        visit("POST " + known + "/change", agreement + "/change", "302 404 404 404 404 422 404 404 422 302");
        visit("POST " + known + "/ending", agreement + "/ending", "302 404 404 404 404 422 404 404 422 302");
        visit("GET /pickups/quick", "/pickups/quick?site=1001", "302 403 200 200 404 404 404 404 404 302");
        visit("POST /pickups/queued", "/pickups/queued", "302 403 422 422 422 404 404 404 404 302");
        for (var open : List.of(
                "/support",
                "/support/questions",
                "/support/guides",
                "/support/manual",
                "/support/manual.pdf",
                "/accessibility",
                "/privacy")) visit("GET " + open, open, EVERYBODY);
        visit("GET /support/questions/{slug}", "/support/questions/order-pickup", EVERYBODY);
        visit("GET /support/guides/{slug:[^.]+}", "/support/guides/order-pickup", EVERYBODY);
        visit(
                "GET /support/guides/{slug:[^.]+}.pdf",
                "/support/guides/facility-day.pdf",
                "404 404 404 404 404 200 200 404 404 404");
        visit("GET /support/contact", "/support/contact?page=/pickups", MEMBERS);
        visit("POST /support/contact", "/support/contact", "302 422 422 422 422 404 404 404 404 302");
        for (var open : List.of(
                "/app", "/app/qr.svg", "/app/offline", "/app/token", "/manifest.webmanifest", "/service-worker.js"))
            visit("GET " + open, open, EVERYBODY);
        visit("GET /operator/intake", "/operator/intake", OPERATORS);
        visit("POST /operator/intake", "/operator/intake", "302 404 404 404 404 404 404 404 422 302");
        visit("GET /operator/intake/{id}", "/operator/intake/" + intake, OPERATORS);
        visit("GET /operator/intake/{id}/progress", "/operator/intake/" + intake + "/progress", OPERATORS);
        visit(
                "POST /operator/intake/{id}/decision",
                "/operator/intake/" + intake + "/decision",
                "302 404 404 404 404 404 404 404 409 302");
        visit(
                "POST /operator/intake/{id}/cancellation",
                "/operator/intake/" + intake + "/cancellation",
                "302 404 404 404 404 404 404 404 302 302");
        var profile = "/operator/treatment/{article:[A-Z0-9-]{1,20}}/{facility:[A-Z0-9-]{1,20}}";
        visit("GET /operator/treatment", "/operator/treatment", OPERATORS);
        visit("GET " + profile, "/operator/treatment/GIPS/NORD", OPERATORS);
        visit("GET " + profile + "/new", "/operator/treatment/GIPS/NORD/new", OPERATORS);
        visit("POST " + profile, "/operator/treatment/GIPS/NORD", "302 404 404 404 404 404 404 404 422 302");
        var customers = "/operator/customers/{number:[A-Z0-9-]{1,20}}";
        var sites = "/operator/customers/{customer:[A-Z0-9-]{1,20}}/sites";
        var site = "/operator/sites/{number:[A-Z0-9-]{1,20}}";
        var container = site + "/containers/{article:[A-Z0-9-]{1,20}}/{type:[A-Z0-9-]{1,20}}";
        var skip = "/operator/sites/1001/containers/TREVIRKE/10M3";
        var refused = "302 404 404 404 404 404 404 404 422 302";
        visit("GET /operator/customers/new", "/operator/customers/new", OPERATORS);
        visit("POST /operator/customers", "/operator/customers", refused);
        visit("GET " + customers + "/change", "/operator/customers/100001/change", OPERATORS);
        visit("POST " + customers + "/change", "/operator/customers/100001/change", refused);
        visit("GET " + sites + "/new", "/operator/customers/100001/sites/new", OPERATORS);
        visit("POST " + sites, "/operator/customers/100001/sites", refused);
        visit("GET " + site, "/operator/sites/1001", OPERATORS);
        visit("POST " + site, "/operator/sites/1001", refused);
        visit("GET " + site + "/containers/new", "/operator/sites/1001/containers/new", OPERATORS);
        visit("POST " + site + "/containers", "/operator/sites/1001/containers", refused);
        visit("GET " + container, skip, OPERATORS);
        visit("POST " + container, skip, refused);
        visit("POST " + container + "/removal", skip + "/removal?version=9", "302 404 404 404 404 404 404 404 409 302");
        for (var list : List.of("articles/GIPS", "fractions/GIPS", "container-types/10M3", "facilities/NORD")) {
            var base = "/operator/" + list.split("/")[0];
            var one = base + "/{code:[A-Z0-9-]{1,20}}";
            visit("GET " + base, base, OPERATORS);
            visit("POST " + base, base, "302 404 404 404 404 404 404 404 422 302");
            visit("GET " + base + "/new", base + "/new", OPERATORS);
            visit("GET " + one, "/operator/" + list, OPERATORS);
            visit("POST " + one, "/operator/" + list, "302 404 404 404 404 404 404 404 422 302");
        }
        var factor = "/operator/factors/"
                + database.sql("select min(id) from emission_factor")
                        .query(Long.class)
                        .single();
        visit("GET /operator/factors", "/operator/factors", OPERATORS);
        visit("GET /operator/factors/{id:\\d{1,15}}", factor, OPERATORS);
        visit("POST /operator/factors/{id:\\d{1,15}}", factor, "302 404 404 404 404 404 404 404 422 302");
        var use = "/operator/factors/uses/{fraction:[A-Z0-9-]{1,20}}/{code:[RD]\\d{1,2}}";
        visit("GET " + use, "/operator/factors/uses/GLASS/R5", OPERATORS);
        visit("POST " + use, "/operator/factors/uses/GLASS/R5?emission=x", "302 404 404 404 404 404 404 404 422 302");
        visit("GET /operator/tokens", "/operator/tokens", OPERATORS);
        visit("POST /operator/tokens", "/operator/tokens", "302 404 404 404 404 404 404 404 422 302");
        visit(
                "POST /operator/tokens/{id}/revocation",
                "/operator/tokens/" + intake + "/revocation",
                "302 404 404 404 404 404 404 404 404 302");
        visit("GET /operator/customers", "/operator/customers", "302 404 404 404 404 404 404 200 200 302");
        // Last, since it takes access away.
        visit("POST /profile/access/departure", "/profile/access/departure", LEAVING);
        visit("POST /api/slips", "/api/slips", "401 401 401 401 401 401 401 401 401 401");
    }

    private UUID membership(String userId, String customer) {
        return database.sql("select id from membership where person_id = :person and customer_number = :customer")
                .param("person", Visitors.idOf(userId))
                .param("customer", customer)
                .query(UUID.class)
                .single();
    }

    private void visit(String handler, String address, String expected) {
        table.put(handler, new Visit(address, expected));
    }

    private String statuses(String handler, Visit visit) {
        var answers = WHO.stream().map(who -> {
            // The address of machines reads no session, so whoever is signed in is nobody there.
            var visitor = visit.address().startsWith("/api/") ? visitors.anonymous() : visitorOf(who);
            var page = handler.startsWith("GET") ? visitor.opens(visit.address()) : visitor.submits(visit.address());
            return String.valueOf(page.status());
        });
        return String.join(" ", answers.toList());
    }

    private Visitor visitorOf(String who) {
        database.sql("update person set disabled_at = null where user_id = :id")
                .param("id", HOTELL_ADMIN)
                .update();
        if (who.isEmpty()) return visitors.anonymous();
        if (!who.equals("disabled")) return visitors.as(who);
        database.sql("update person set disabled_at = now() where user_id = :id")
                .param("id", HOTELL_ADMIN)
                .update();
        return visitors.as(HOTELL_ADMIN);
    }
}
