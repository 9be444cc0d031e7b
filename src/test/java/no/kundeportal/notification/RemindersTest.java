package no.kundeportal.notification;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.kundeportal.support.Mailbox;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.TestClock;
import no.kundeportal.support.Visitors;
import no.kundeportal.web.Languages;
import no.kundeportal.web.Words;
import no.kundeportal.worktime.WorkingDays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is told before its day. */
@PortalTest
class RemindersTest {

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @Autowired
    Reminders reminders;

    @Autowired
    Telling telling;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    Words words;

    @Autowired
    Mailbox mailbox;

    @Autowired
    TestClock clock;

    private List<String> tomorrows;

    /** Two pickups come tomorrow, and nothing else does. */
    @BeforeEach
    void tomorrow() {
        clock.is("2026-11-30T15:00");
        tomorrows = database.sql(
                        "select number from pickup where site_number = '1001' and origin = 'ORDERED' and status = 'CONFIRMED' order by number limit 2")
                .query(String.class)
                .list();
        database.sql(
                        "update pickup set status = 'CANCELLED', finished_at = now() where status = 'CONFIRMED' and day between '2026-12-01' and '2026-12-14' and number <> all(:numbers)")
                .param("numbers", tomorrows.toArray(String[]::new))
                .update();
        database.sql("update pickup set day = '2026-12-01', placed_by = :person where number = any(:numbers)")
                .param("person", Visitors.idOf(FJORDBYGG_ORDERER))
                .param("numbers", tomorrows.toArray(String[]::new))
                .update();
        database.sql("delete from notice_due").update();
        database.sql("delete from notice_choice").update();
        database.sql("delete from notice").update();
        mailbox.clear();
    }

    @Test
    void allOfTomorrowIsOneLetter() {
        reminders.tellAll();
        assertThat(mailbox.delivered().to(FJORDBYGG_ORDERER + "@example.com")).hasSize(1);
        var letter = mailbox.lastTo(FJORDBYGG_ORDERER + "@example.com");
        assertThat(plain(letter.subject())).isEqualTo("Hentes tir. 1. des.: 2 hentinger");
        assertThat(plain(letter.text())).contains(tomorrows).contains("Dette hentes tir. 1. des. 2026:");
        assertThat(letter.link()).isEqualTo("/notices?kind=DAY_BEFORE");
    }

    @Test
    void whoeverHasNotOrderedReadsItInThePortal() {
        reminders.tellAll();
        assertThat(mailbox.delivered().to(FJORDBYGG_READER + "@example.com")).isEmpty();
        assertThat(visitors.as(FJORDBYGG_READER)
                        .opens("/notices?kind=DAY_BEFORE")
                        .all(".notices li"))
                .hasSize(2);
    }

    @Test
    void isToldOnceAndWhatIsNewInALetterOfItsOwn() {
        var second = tomorrows.getLast();
        database.sql("update pickup set day = '2026-12-02' where number = :number")
                .param("number", second)
                .update();
        reminders.tellAll();
        mailbox.delivered();
        database.sql("update pickup set day = '2026-12-01' where number = :number")
                .param("number", second)
                .update();
        reminders.tellAll();
        reminders.tellAll();
        assertThat(mailbox.delivered().to(FJORDBYGG_ORDERER + "@example.com")).hasSize(2);
        assertThat(mailbox.lastTo(FJORDBYGG_ORDERER + "@example.com").text())
                .contains(second)
                .doesNotContain(tomorrows.getFirst());
    }

    @Test
    void whatIsCancelledAfterItWasToldIsAChange() {
        reminders.tellAll();
        clock.is("2026-11-30T16:00");
        var number = tomorrows.getFirst();
        var page = visitors.as(ANLEGG_NORD).opens("/facility/orders/" + number + "/cancellation");
        visitors.as(ANLEGG_NORD)
                .submits(
                        "/facility/orders/" + number + "/cancellation",
                        "version",
                        page.one("[name=version]").val(),
                        "reason",
                        "Bilen er på verksted");
        telling.tellAll();
        assertThat(plain(mailbox.delivered()
                        .lastTo(FJORDBYGG_ORDERER + "@example.com")
                        .text()))
                .contains("avbestilt av oss")
                .contains("Bilen er på verksted");
    }

    @Test
    void whatAnAgreementTakesBackIsToldOnlyToThoseWhoWereToldThatItComes() {
        var told = planned("2026-12-01", null);
        var untold = planned("2026-12-08", null);
        reminders.tellAll();
        for (var number : List.of(told, untold)) {
            database.sql(
                            "update pickup set status = 'CANCELLED', withdrawn = true, finished_at = now() where number = :number")
                    .param("number", number)
                    .update();
            database.sql(
                            "insert into pickup_event (pickup_number, at, kind, by_facility, reason) values (:number, now(), 'CANCELLED', true, 'Avtalen er slutt')")
                    .param("number", number)
                    .update();
        }
        telling.tellAll();
        assertThat(changesOf(told)).isPositive();
        assertThat(changesOf(untold)).isZero();
    }

    @Test
    void whatAHolidayMovesIsToldTwoWeeksAheadWithTheHolidaysName() {
        clock.is("2027-05-02T15:00");
        var number = planned("2027-05-18", "2027-05-17");
        reminders.tellAll();
        assertThat(changesOf(number)).isZero();
        clock.is("2027-05-04T15:00");
        reminders.tellAll();
        reminders.tellAll();
        assertThat(changesOf(number)).isEqualTo(3);
        assertThat(visitors.as(FJORDBYGG_READER).opens("/notices?kind=CHANGED").text())
                .contains("Flyttet fra man. 17. mai 2027 til tir. 18. mai 2027 på grunn av grunnlovsdagen.");
    }

    @Test
    void everyHolidayHasItsWordsInEachLanguage() {
        for (var country : List.of("NO", "SE", "DK", "FI"))
            for (var day = LocalDate.of(2026, 1, 1); day.getYear() < 2030; day = day.plusDays(1)) {
                var holiday = workingDays.holiday(day, country);
                if (holiday == null) continue;
                for (var language : Languages.ALL)
                    assertThat(words.in(Languages.localeOf(language), "notice.holiday." + holiday))
                            .isNotBlank();
            }
    }

    /** By the agreement of Kaikvartalet; the reader and the two others see it. */
    private String planned(String day, String movedFrom) {
        var number = database.sql("""
                        insert into pickup (number, origin, agreement_number, planned_on, customer_number, site_number, facility_code, status, day, time_window, placed_at)
                        select 'T-' || nextval('pickup_number'), 'PLANNED', a.number, cast(:planned as date) - 3650, '100001', '1001', 'NORD', 'CONFIRMED', cast(:day as date), 'ANY', now()
                        from agreement a order by a.number limit 1 returning number
                        """)
                .param("planned", movedFrom == null ? day : movedFrom)
                .param("day", day)
                .query(String.class)
                .single();
        database.sql(
                        "insert into pickup_line (pickup_number, position, article_code, action) values (:number, 0, 'TREVIRKE', 'EMPTY')")
                .param("number", number)
                .update();
        if (movedFrom != null)
            database.sql(
                            "insert into pickup_event (pickup_number, at, kind, by_facility, old_value, new_value) values (:number, now(), 'MOVED', true, :from, :to)")
                    .param("number", number)
                    .param("from", movedFrom)
                    .param("to", day)
                    .update();
        return number;
    }

    private long changesOf(String number) {
        return database.sql(
                        "select count(*) from notice where pickup_number = :number and kind = 'CHANGED' and channel = 'PORTAL'")
                .param("number", number)
                .query(Long.class)
                .single();
    }

    private static String plain(String text) {
        return text.replace('\u00A0', ' ');
    }
}
