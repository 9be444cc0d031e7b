package no.kundeportal.schedule;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.kundeportal.support.Page;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.TestClock;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What facility staff agree on, change and end, and what becomes of the planned pickups. */
@PortalTest
class AgreementsTest {

    private static final String NEW = "/facility/agreements?site=1005";

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    @Test
    void showsTheNextDaysWithMovedHolidaysBeforeItSavesAnything() {
        clock.is("2027-05-03T08:00");
        var page = submits(ANLEGG_SOR, "WEEKLY", "weekdays", "MONDAY");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.one(".preview").text())
                .contains("man. 10. mai 2027")
                .contains("tir. 18. mai 2027")
                .contains("flyttet fra man. 17. mai 2027");
        assertThat(count("site_number = '1005'")).isZero();
    }

    @Test
    void savesWhatWasSeenAndPlansItAtOnce() {
        var number = made("WEEKLY", "weekdays", "MONDAY");
        assertThat(planned(number, "status = 'CONFIRMED' and not withdrawn")).isBetween(51L, 54L);
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/schedule?site=1005").text())
                .contains("Trevirke, behandlet");
    }

    @Test
    void showsOtherTermsBeforeItSavesThem() {
        var seen = submits(ANLEGG_SOR, "WEEKLY", "weekdays", "MONDAY")
                .one("input[name=previewed]")
                .val();
        var page = submits(ANLEGG_SOR, "WEEKLY", "weekdays", "TUESDAY", "save", "true", "previewed", seen);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Dagene er endret siden du så dem");
        assertThat(count("site_number = '1005'")).isZero();
    }

    @Test
    void takesTheSameFormSentTwiceForOneAgreement() {
        made("MONTHLY_DAY", "monthDay", "3");
        var seen = submits(ANLEGG_SOR, "MONTHLY_DAY", "monthDay", "3")
                .one("input[name=previewed]")
                .val();
        var again = submits(ANLEGG_SOR, "MONTHLY_DAY", "monthDay", "3", "save", "true", "previewed", seen);
        assertThat(again.text()).contains("Stedet har en lik avtale allerede");
        assertThat(count("site_number = '1005'")).isEqualTo(1);
    }

    @Test
    void saysWhatIsMissingWhereItIsMissing() {
        assertThat(submits(ANLEGG_SOR, "WEEKLY").errorAt("weekdays")).contains("minst én ukedag");
        assertThat(submits(ANLEGG_SOR, "MONTHLY_DAY", "monthDay", "32").errorAt("monthDay"))
                .isNotEmpty();
    }

    @Test
    void takesBackWhatAnEndedAgreementHadPlannedAndSaysWhy() {
        var ended = visitors.as(ANLEGG_NORD)
                .submits(
                        "/facility/agreements/A-1003/ending",
                        "version",
                        0,
                        "lastDay",
                        LocalDate.now(clock),
                        "reason",
                        "Skolen flytter.");
        assertThat(ended.redirect()).isEqualTo("/facility/agreements/A-1003");
        assertThat(planned("A-1003", "status <> 'CANCELLED' or not withdrawn")).isZero();
        var gone = database.sql("select min(number) from pickup where agreement_number = 'A-1003' and withdrawn")
                .query(String.class)
                .single();
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/pickups/" + gone).text())
                .contains("Skolen flytter.");
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/schedule?site=1002").text())
                .contains("Ingenting i perioden");
        clock.is(LocalDate.now(clock).plusDays(1) + "T08:00");
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/schedule?site=1002").text())
                .contains("Avtalen er avsluttet");
    }

    @Test
    void leavesWhatAPersonHasTouchedWhenAnAgreementEnds() {
        visitors.as(ANLEGG_NORD)
                .submits(
                        "/facility/agreements/A-1001/ending",
                        "version",
                        0,
                        "lastDay",
                        LocalDate.now(clock),
                        "reason",
                        "Slutt.");
        assertThat(planned("A-1001", "not withdrawn")).isEqualTo(1);
    }

    @Test
    void replacesWhatAChangeNoLongerPlansAndKeepsTheRest() {
        var kept = database.sql(
                        "select number from pickup where agreement_number = 'A-1003' and extract(isodow from planned_on) = 3 and planned_on > current_date order by planned_on limit 1")
                .query(String.class)
                .single();
        var from = database.sql("select valid_from from agreement where number = 'A-1003'")
                .query(LocalDate.class)
                .single();
        Object[] fields = {
            "version",
            0,
            "choice",
            "PAPP:660L",
            "action",
            "EMPTY",
            "containerCount",
            2,
            "kind",
            "WEEKLY",
            "every",
            2,
            "weekdays",
            "WEDNESDAY",
            "validFrom",
            from,
            "reason",
            "Annenhver uke holder."
        };
        var preview = visitors.as(ANLEGG_NORD).submits("/facility/agreements/A-1003/change", fields);
        var saved = java.util.stream.Stream.concat(
                        java.util.Arrays.stream(fields),
                        java.util.stream.Stream.of(
                                "save",
                                "true",
                                "previewed",
                                preview.one("input[name=previewed]").val()))
                .toArray();
        assertThat(visitors.as(ANLEGG_NORD)
                        .submits("/facility/agreements/A-1003/change", saved)
                        .redirect())
                .isEqualTo("/facility/agreements/A-1003");
        assertThat(planned("A-1003", "not withdrawn")).isBetween(25L, 28L);
        assertThat(planned("A-1003", "withdrawn")).isBetween(25L, 28L);
        assertThat(planned("A-1003", "number = '" + kept + "'")).isEqualTo(1);
        assertThat(visitors.as(ANLEGG_NORD)
                        .submits("/facility/agreements/A-1003/change", saved)
                        .status())
                .isEqualTo(409);
    }

    @Test
    void isKeptByTheOperatorForEveryFacility() {
        var list = visitors.as(DRIFT).opens("/facility/agreements");
        assertThat(list.text()).contains("Anlegg Nord").contains("Anlegg Sør").contains("A-1003");
        var seen = submits(DRIFT, "MONTHLY_DAY", "monthDay", "3");
        assertThat(seen.text()).contains("De neste dagene");
        var made = submits(
                DRIFT,
                "MONTHLY_DAY",
                "monthDay",
                "3",
                "save",
                "true",
                "previewed",
                seen.one("input[name=previewed]").val());
        assertThat(visitors.as(DRIFT).opens(made.redirect()).all("a[href^='/facility/orders/']"))
                .isEmpty();
        assertThat(planned(made.redirect().replace("/facility/agreements/", ""), "not withdrawn"))
                .isGreaterThan(10);
        assertThat(visitors.as(SUPPORT).opens("/facility/agreements").status()).isEqualTo(404);
    }

    @Test
    void doesNotExistForAnotherFacility() {
        assertThat(visitors.as(ANLEGG_SOR).opens("/facility/agreements/A-1001").status())
                .isEqualTo(404);
        assertThat(visitors.as(ANLEGG_NORD).submits(NEW).status()).isEqualTo(404);
        assertThat(visitors.as(ANLEGG_SOR).opens("/facility/agreements").text())
                .contains("A-1010")
                .doesNotContain("A-1001");
        assertThat(visitors.as(ANLEGG_NORD)
                        .opens("/facility/agreements/new?site=1005")
                        .text())
                .contains("ikke på noe sted med dette nummeret");
    }

    private String made(String kind, Object... rule) {
        var seen = submits(ANLEGG_SOR, kind, rule).one("input[name=previewed]").val();
        var more = java.util.stream.Stream.concat(
                        java.util.Arrays.stream(rule), java.util.stream.Stream.of("save", "true", "previewed", seen))
                .toArray();
        var done = submits(ANLEGG_SOR, kind, more);
        assertThat(done.status()).as(done.text()).isEqualTo(302);
        return done.redirect().replaceAll(".*/", "");
    }

    private Page submits(String who, String kind, Object... more) {
        var fields = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                "choice",
                                "TREVIRKE:10M3",
                                "action",
                                "EXCHANGE",
                                "containerCount",
                                1,
                                "kind",
                                kind,
                                "every",
                                1,
                                "validFrom",
                                LocalDate.now(clock)),
                        java.util.Arrays.stream(more))
                .toArray();
        return visitors.as(who).submits(NEW, fields);
    }

    private long count(String condition) {
        return database.sql("select count(*) from agreement where " + condition)
                .query(Long.class)
                .single();
    }

    /** Of what comes: the last weeks are over, and nothing changes them. */
    private long planned(String agreement, String condition) {
        return database.sql(
                        "select count(*) from pickup where agreement_number = :agreement and planned_on > current_date and ("
                                + condition + ")")
                .param("agreement", agreement)
                .query(Long.class)
                .single();
    }
}
