package no.kundeportal.pickup;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.TestClock;
import no.kundeportal.support.Visitors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A promise that is not kept says so by itself. */
@PortalTest
class BrokenPromisesTest {

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @Autowired
    BrokenPromises promises;

    @Autowired
    TestClock clock;

    private String ordered;
    private String confirmed;

    /** Nothing else is open: an order to be answered by Tuesday noon, and a pickup of that Tuesday. */
    @BeforeEach
    void oneOfEach() {
        ordered = one("ORDERED");
        confirmed = one("CONFIRMED");
        database.sql(
                        "update pickup set status = 'CANCELLED', finished_at = now(), answer_due_at = null, request_kind = null, request_reason = null, request_due_at = null, request_fee = null, request_time_window = null, dialogue_state = null, dialogue_words = null, dialogue_due_at = null where status in ('CLARIFYING', 'ORDERED', 'CONFIRMED', 'UNDERWAY') and number not in (:ordered, :confirmed)")
                .param("ordered", ordered)
                .param("confirmed", confirmed)
                .update();
        database.sql(
                        "update pickup set day = '2026-11-26', answer_due_at = '2026-11-24T12:00+01:00' where number = :number")
                .param("number", ordered)
                .update();
        database.sql("update pickup set day = '2026-11-24' where number = :number")
                .param("number", confirmed)
                .update();
        clock.is("2026-11-24T11:59");
    }

    @Test
    void anAnswerThatDoesNotComeInTimeIsWrittenWithTheEarliestDay() {
        assertThat(promises.writeAll()).isZero();
        clock.is("2026-11-24T12:01");
        assertThat(promises.writeAll()).isEqualTo(1);
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/pickups/" + ordered).text())
                .contains("Anlegget har ikke svart i tide. Tidligste dag nå: fre. 27. nov.");
    }

    @Test
    void aWishAndAQuestionThatNobodyAnswersAreToldAsWellWhileTheDayStands() {
        database.sql(
                        "update pickup set answer_due_at = null, status = 'CONFIRMED', day = '2026-12-10' where number = :number")
                .param("number", ordered)
                .update();
        visitors.as(FJORDBYGG_ADMIN)
                .submits(
                        "/pickups/" + ordered + "/question",
                        "version",
                        version(ordered),
                        "said",
                        "Kommer det to biler?");
        clock.is("2026-11-27T12:01");
        promises.writeAll();
        assertThat(delays(ordered)).isEqualTo(1);
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/pickups/" + ordered).text())
                .contains("Anlegget har ikke svart i tide.")
                .doesNotContain("Tidligste dag nå");
        promises.writeAll();
        assertThat(delays(ordered)).isEqualTo(1);
    }

    @Test
    void eachIsWrittenOnce() {
        clock.is("2026-11-24T12:01");
        promises.writeAll();
        assertThat(promises.writeAll()).isZero();
        clock.is("2026-11-26T12:01");
        assertThat(promises.writeAll()).isEqualTo(1);
        assertThat(delays(ordered)).isEqualTo(1);
        assertThat(delays(confirmed)).isEqualTo(1);
    }

    @Test
    void staffWhoAnswerAtThatMomentAreNotSentBack() {
        var before = version(ordered);
        clock.is("2026-11-24T12:01");
        promises.writeAll();
        assertThat(version(ordered)).isEqualTo(before);
    }

    @Test
    void aDayThatPassesIsLateOnceItShouldHaveBeenRecorded() {
        database.sql("update pickup set answer_due_at = '2026-12-24T12:00+01:00' where number = :number")
                .param("number", ordered)
                .update();
        clock.is("2026-11-25T09:59");
        assertThat(promises.writeAll()).isZero();
        clock.is("2026-11-25T10:01");
        assertThat(promises.writeAll()).isEqualTo(1);
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/pickups/" + confirmed).text())
                .contains("Ikke hentet tir. 24. nov. som lovet. Tidligst ny dag: tor. 26. nov.");
    }

    @Test
    void aPassedDayLeadsTheFacilityToWhatItHasNotRecorded() {
        assertThat(visitors.as(ANLEGG_NORD).opens("/facility/queue").all("#chip-late"))
                .isEmpty();
        clock.is("2026-11-25T10:01");
        promises.writeAll();
        var chip = visitors.as(ANLEGG_NORD).opens("/facility/queue").one("#chip-late");
        assertThat(chip.text()).isEqualTo("Dagen er forbi 1");
        var list = visitors.as(ANLEGG_NORD).opens(chip.attr("href"));
        assertThat(list.all("td.opens a.only-desk")).extracting(Element::text).containsExactly(confirmed);
        assertThat(list.one(".told-late").text()).isEqualTo("Forsinket, kunden har fått beskjed");
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .opens("/pickups?from=2026-11-20")
                        .all(".told-late")
                        .getFirst()
                        .text())
                .isEqualTo("Forsinket");
    }

    @Test
    void aNewDayIsANewPromise() {
        clock.is("2026-11-25T10:01");
        promises.writeAll();
        database.sql("update pickup set day = '2026-11-27' where number = :number")
                .param("number", confirmed)
                .update();
        clock.is("2026-11-30T10:01");
        promises.writeAll();
        assertThat(delays(confirmed)).isEqualTo(2);
    }

    @Test
    void aWishForALaterDayStillHolds() {
        database.sql("update pickup set day = '2026-12-10' where number = :number")
                .param("number", ordered)
                .update();
        clock.is("2026-11-24T12:01");
        promises.writeAll();
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/pickups/" + ordered).text())
                .contains("Tidligste dag nå: tor. 10. des.");
    }

    @Test
    void theFacilitySeesItInItsQueue() {
        clock.is("2026-11-24T12:01");
        promises.writeAll();
        assertThat(visitors.as(ANLEGG_NORD)
                        .opens("/facility/queue")
                        .one(".told-late")
                        .text())
                .isEqualTo("Forsinket, kunden har fått beskjed");
    }

    @Test
    void aPickupThatFailsGoesOnOnTheDayThatStaffHaveTicked() {
        var page = visitors.as(ANLEGG_NORD).opens("/facility/orders/" + confirmed + "/failure");
        var back = page.one("[name=comesBack]");
        assertThat(back.hasAttr("checked")).isTrue();
        assertThat(back.val()).isEqualTo("2026-11-25");
        visitors.as(ANLEGG_NORD)
                .submits(
                        "/facility/orders/" + confirmed + "/failure",
                        "version",
                        version(confirmed),
                        "reason",
                        "Porten var stengt",
                        "comesBack",
                        back.val());
        assertThat(database.sql("select day from pickup where number = :number and status = 'CONFIRMED'")
                        .param("number", confirmed)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo("2026-11-25");
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/pickups/" + confirmed).text())
                .contains("Ikke utført")
                .contains("Porten var stengt")
                .contains("Ny dag: vi kommer ons. 25. nov.");
        assertThat(visitors.as(ANLEGG_NORD)
                        .submits(
                                "/facility/orders/" + confirmed + "/failure",
                                "version",
                                version(confirmed),
                                "reason",
                                "x",
                                "comesBack",
                                "2026-11-01")
                        .errorAt("comesBack"))
                .isNotBlank();
    }

    private long delays(String number) {
        return database.sql("select count(*) from pickup_event where pickup_number = :number and kind = 'DELAYED'")
                .param("number", number)
                .query(Long.class)
                .single();
    }

    private int version(String number) {
        return database.sql("select version from pickup where number = :number")
                .param("number", number)
                .query(Integer.class)
                .single();
    }

    private String one(String status) {
        return database.sql(
                        "select p.number from pickup p join pickup_line l on l.pickup_number = p.number join article a on a.code = l.article_code where p.site_number = '1001' and p.status = :status and p.origin = 'ORDERED' and a.service = 'CONTAINER' order by p.number limit 1")
                .param("status", status)
                .query(String.class)
                .single();
    }
}
