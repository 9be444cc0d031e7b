package no.kundeportal.dispatch;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import no.kundeportal.support.Page;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.Visitors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several orders of NORD confirmed after one look, several lorries told to have left. */
@PortalTest
class AtOnceTest {

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    private List<String> ordered;

    @BeforeEach
    void threeOrders() {
        ordered = database.sql("""
                        select number from pickup where facility_code = 'NORD' and status = 'ORDERED' and request_kind is null order by number limit 3
                        """).query(String.class).list();
    }

    @Test
    void areTickedInTheQueueAndInTheListOfOrders() {
        assertThat(visitors.as(ANLEGG_NORD).opens("/facility/queue?status=ORDERED").all("input[name=order]").stream()
                        .map(Element::val))
                .containsAll(ordered);
        assertThat(
                        visitors
                                .as(ANLEGG_NORD)
                                .opens("/facility/orders?status=ORDERED&from=")
                                .all("input[name=order]")
                                .stream()
                                .map(Element::val))
                .containsAll(ordered);
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .opens("/pickups?status=ORDERED&from=")
                        .all("input[name=order]"))
                .isEmpty();
    }

    @Test
    void areShownWithTheDayThatWillBePromised() {
        var page = review(ordered);
        assertThat(page.all(".review tbody tr")).hasSize(3);
        assertThat(page.text()).contains("Bekreft 3 ordre");
    }

    @Test
    void areNamedWithTheReasonWhereTheDayCannotBeKept() {
        database.sql("update pickup set day = current_date - 5 where number = :number")
                .param("number", ordered.getFirst())
                .update();
        var clarifying = database.sql(
                        "select number from pickup where facility_code = 'NORD' and status = 'CLARIFYING' limit 1")
                .query(String.class)
                .single();
        var page = review(List.of(ordered.getFirst(), ordered.get(1), clarifying));
        assertThat(page.all(".review tbody tr")).hasSize(1);
        assertThat(page.text()).contains("Dagen er forbi.").contains("Velg hvilken artikkel dette er.");
    }

    @Test
    void keepTheWantedDayAndTellTheCustomers() {
        var wanted = day(ordered.getFirst());
        assertThat(confirm(tickets(review(ordered))).redirect()).isEqualTo("/facility/outcomes");
        assertThat(ordered).allMatch(number -> status(number).equals("CONFIRMED"));
        assertThat(day(ordered.getFirst())).isEqualTo(wanted);
        assertThat(events(ordered.getFirst(), "CONFIRMED")).isEqualTo(1);
    }

    @Test
    void leaveOutWhatSomebodyElseHasChangedMeanwhile() {
        var tickets = tickets(review(ordered));
        database.sql("update pickup set version = version + 1 where number = :number")
                .param("number", ordered.get(1))
                .update();
        var outcomes = outcomes(tickets, "confirmations");
        assertThat(outcomes.text())
                .contains("2 ordre er bekreftet.")
                .contains("Ordre " + ordered.get(1) + ": Noen andre har endret ordren.");
        assertThat(status(ordered.get(1))).isEqualTo("ORDERED");
        assertThat(status(ordered.get(2))).isEqualTo("CONFIRMED");
    }

    @Test
    void doNothingTwiceWhenTheFormIsSentAgain() {
        var tickets = tickets(review(ordered));
        confirm(tickets);
        assertThat(outcomes(tickets, "confirmations").text()).contains("3 ble ikke gjort:");
        assertThat(events(ordered.getFirst(), "CONFIRMED")).isEqualTo(1);
    }

    @Test
    void doNotExistForAnotherFacility() {
        assertThat(visitors.as(ANLEGG_SOR)
                        .opens("/facility/confirmations?order=" + ordered.getFirst())
                        .text())
                .contains("Ingen ordre er valgt");
        visitors.as(ANLEGG_SOR).submits("/facility/confirmations", "stop", ordered.getFirst() + ":0");
        assertThat(status(ordered.getFirst())).isEqualTo("ORDERED");
    }

    @Test
    void tellsOfEachLorryThatCouldNotLeave() {
        var confirmed = database.sql("""
                        select number || ':' || version from pickup
                        where facility_code = 'NORD' and status = 'CONFIRMED' and request_kind is null order by number limit 1
                        """).query(String.class).single();
        var page = outcomes(List.of(confirmed, ordered.getFirst() + ":0"), "departures");
        assertThat(page.text())
                .contains("1 stopp: kunden ser at bilen er på vei.")
                .contains("Ordre " + ordered.getFirst() + ": Bekreft dagen først.");
        assertThat(page.one("a.button[href^='/facility/plan']").text()).isEqualTo("Se planen");
    }

    private Page review(List<String> numbers) {
        return visitors.as(ANLEGG_NORD).opens("/facility/confirmations?order=" + String.join("&order=", numbers));
    }

    private static List<String> tickets(Page review) {
        return review.all("input[name=stop]").stream().map(Element::val).toList();
    }

    private Page confirm(List<String> tickets) {
        return send(tickets, "confirmations");
    }

    private Page send(List<String> tickets, String what) {
        var fields = new ArrayList<Object>();
        tickets.forEach(ticket -> fields.addAll(List.of("stop", ticket)));
        return visitors.as(ANLEGG_NORD).submits("/facility/" + what, fields.toArray());
    }

    private Page outcomes(List<String> tickets, String what) {
        var fields = new ArrayList<Object>();
        tickets.forEach(ticket -> fields.addAll(List.of("stop", ticket)));
        var visitor = visitors.signedIn(ANLEGG_NORD, PASSWORD);
        return visitor.opens(
                visitor.submits("/facility/" + what, fields.toArray()).redirect());
    }

    private String status(String number) {
        return one("select status from pickup where number = :number", number);
    }

    private String day(String number) {
        return one("select day::text from pickup where number = :number", number);
    }

    private int events(String number, String kind) {
        return Integer.parseInt(one(
                "select count(*)::text from pickup_event where pickup_number = :number and kind = '" + kind + "'",
                number));
    }

    private String one(String sql, String number) {
        return database.sql(sql).param("number", number).query(String.class).single();
    }
}
