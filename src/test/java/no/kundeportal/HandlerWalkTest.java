package no.kundeportal;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
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
    private static final String FACILITIES = "302 404 404 404 404 200 200 404 404 302";
    private static final String OWN_FACILITY = "302 404 404 404 404 200 404 404 404 302";
    private static final String OWN_FACILITY_REFUSED = "302 404 404 404 404 422 404 404 404 302";
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
        var intake = java.util.UUID.randomUUID();
        database.sql(
                        "insert into intake (id, file_name, created_at, state, total_bytes) values (:id, 'walk.csv', now(), 'CHECKING', 0)")
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
        visit("GET /search", "/search?q=henteplan", SIGNED_IN);
        visit("GET /pickups", "/pickups", MEMBERS);
        visit("GET /pickups.{ending:xlsx|csv}", "/pickups.csv", MEMBERS);
        visit("GET /pickups/new", "/pickups/new", ORDERERS);
        visit("POST /pickups", "/pickups", "302 403 422 422 422 404 404 404 404 302");
        visit("GET /pickups/{number:\\d\\d-\\d{6,}}", "/pickups/" + order, "302 200 200 200 404 404 404 404 404 302");
        visit("GET /tasks", "/tasks", SIGNED_IN);
        visit("GET /tasks.{ending:xlsx|csv}", "/tasks.csv", SIGNED_IN);
        visit("GET /tasks/{number:S-\\d{4,}}", "/tasks/" + task, "302 404 200 200 404 404 404 404 404 302");
        visit(
                "POST /tasks/{number:S-\\d{4,}}/answers",
                "/tasks/" + task + "/answers",
                "302 404 422 422 404 404 404 404 404 302");
        visit("GET /statistics", "/statistics", "302 302 302 302 302 404 404 404 404 302");
        visit("GET /statistics/{report:mini|standard}", "/statistics/mini", MEMBERS);
        visit("GET /statistics/{report:mini|standard}.{ending:xlsx|csv}", "/statistics/standard.csv", MEMBERS);
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
        visit("GET " + desk + "/correction", "/facility/orders/" + order + "/correction", OWN_FACILITY);
        visit("POST " + desk + "/correction", "/facility/orders/" + order + "/correction", OWN_FACILITY_REFUSED);
        visit("GET " + desk + "/completion", "/facility/orders/" + order + "/completion", OWN_FACILITY);
        visit("POST " + desk + "/completion", "/facility/orders/" + order + "/completion", OWN_FACILITY_REFUSED);
        visit("GET " + desk + "/{ending:cancellation|failure}", "/facility/orders/" + order + "/failure", OWN_FACILITY);
        visit(
                "POST " + desk + "/{ending:cancellation|failure}",
                "/facility/orders/" + order + "/cancellation",
                OWN_FACILITY_REFUSED);
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
        visit("GET /operator/tokens", "/operator/tokens", OPERATORS);
        visit("POST /operator/tokens", "/operator/tokens", "302 404 404 404 404 404 404 404 422 302");
        visit(
                "POST /operator/tokens/{id}/revocation",
                "/operator/tokens/" + intake + "/revocation",
                "302 404 404 404 404 404 404 404 404 302");
        visit("GET /operator/customers", "/operator/customers", "302 404 404 404 404 404 404 200 200 302");
        visit("POST /api/slips", "/api/slips", "401 401 401 401 401 401 401 401 401 401");
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
