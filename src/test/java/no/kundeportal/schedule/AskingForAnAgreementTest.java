package no.kundeportal.schedule;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.kundeportal.support.Mailbox;
import no.kundeportal.support.Page;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.TestClock;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A customer wishes that the same be collected again and again; the facility makes an agreement of it or says why not. */
@PortalTest
class AskingForAnAgreementTest {

    private static final String NEW = "/schedule/requests/new";

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    @Autowired
    Mailbox mailbox;

    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void aTuesdayInNovember() {
        clock.is("2026-11-24T10:00");
    }

    @Test
    void beginsWithTheSiteWhereThereAreSeveral() {
        var page = visitors.as(FJORDBYGG_ADMIN).opens(NEW);
        assertThat(page.all("a[href^='" + NEW + "?site=']")).hasSizeGreaterThan(1);
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens(NEW + "?site=2001").all("a[href^='" + NEW + "?site=']"))
                .as("a site of somebody else's is none")
                .isNotEmpty();
    }

    @Test
    void isFilledInFromTheOrderThatItIsAskedFrom() {
        var order = database.sql(
                        "select p.number from pickup p join pickup_line l on l.pickup_number = p.number where site_number = '1001' and article_code = 'GIPS' and origin = 'ORDERED' limit 1")
                .query(String.class)
                .single();
        var link = visitors.as(FJORDBYGG_ADMIN)
                .opens("/pickups/" + order)
                .one("a[href^='" + NEW + "']")
                .attr("href");
        var page = visitors.as(FJORDBYGG_ADMIN).opens(link);
        assertThat(page.one("#choice option[selected]").val()).isEqualTo("GIPS:BIGBAG");
        assertThat(page.text()).contains("Kaikvartalet");
    }

    @Test
    void isOfferedOnTheEmptyPlanAndBesideEachFraction() {
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .opens("/schedule?site=1005")
                        .one(".empty a[href^='" + NEW + "']")
                        .attr("href"))
                .endsWith("site=1005");
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/fractions").all("a[href^='" + NEW + "']"))
                .isNotEmpty();
        assertThat(visitors.as(FJORDBYGG_READER).opens("/fractions").all("a[href^='" + NEW + "']"))
                .isEmpty();
    }

    @Test
    void showsTheNextDaysBeforeItIsSent() {
        var page = submits();
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.one(".preview").text())
                .contains("tor. 3. des. 2026")
                .contains("tor. 17. des. 2026")
                .doesNotContain("10. des.");
        assertThat(tasks()).isZero();
    }

    @Test
    void becomesATaskThatBothSidesSee() {
        var task = sent();
        for (var person : List.of(FJORDBYGG_ORDERER, FJORDBYGG_ADMIN, ANLEGG_NORD)) {
            assertThat(visitors.as(person).opens("/tasks/" + task).text())
                    .as(person)
                    .contains("Ønsker fast tømming: Gips, Kaikvartalet")
                    .contains("Hver 2. uke: torsdag")
                    .contains("Fra tor. 3. des. 2026")
                    .contains("Fram til påske")
                    .contains("tor. 26. nov. kl. 10.00");
        }
        for (var person : List.of(KYSTMAT_ADMIN, ANLEGG_SOR))
            assertThat(visitors.as(person).opens("/tasks/" + task).status()).isEqualTo(404);
    }

    @Test
    void isOneWishWhenTheFormIsSentTwice() {
        var task = sent();
        assertThat(sent()).isEqualTo(task);
        assertThat(tasks()).isEqualTo(1);
    }

    @Test
    void becomesTheAgreementThatAnswersIt() {
        mailbox.clear();
        var task = sent();
        var form = visitors.as(ANLEGG_NORD).opens(toAgreement(task));
        assertThat(form.text()).contains("Kunden ønsker: Hver 2. uke: torsdag.");
        assertThat(form.one("#choice option[selected]").val()).isEqualTo("GIPS:BIGBAG");
        assertThat(form.one("#containerCount").val()).isEqualTo("2");
        assertThat(form.one("input[name=weekdays][checked]").val()).isEqualTo("THURSDAY");

        // By telephone they have agreed on Fridays.
        var address = "/facility/agreements?request=" + key;
        var fields = wish("weekdays", "FRIDAY");
        var seen = visitors.as(ANLEGG_NORD)
                .submits(address, fields.toArray())
                .one("input[name=previewed]")
                .val();
        fields.addAll(List.of("save", "true", "previewed", seen));
        var saved = visitors.as(ANLEGG_NORD).submits(address, fields.toArray());
        assertThat(saved.redirect()).startsWith("/facility/agreements/A-");
        var agreement = saved.redirect().substring("/facility/agreements/".length());

        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/tasks/" + task).text())
                .contains("Avtalt fra tor. 3. des. 2026. Hver 2. uke: fredag. Avtalen har nummer " + agreement);
        assertThat(database.sql("select status from task where number = :n")
                        .param("n", task)
                        .query(String.class)
                        .single())
                .isEqualTo("DONE");
        assertThat(database.sql("select count(*) from pickup where agreement_number = :n")
                        .param("n", agreement)
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThat(visitors.as(ANLEGG_NORD).submits(address, fields.toArray()).text())
                .contains("Sak " + task + " er besvart allerede.");
    }

    @Test
    void isDeclinedInTheTaskWithAReason() {
        var task = sent();
        var version = visitors.as(ANLEGG_NORD)
                .opens("/tasks/" + task)
                .one("form[action$='/answers'] input[name=version]")
                .val();
        visitors.as(ANLEGG_NORD)
                .submits(
                        "/tasks/" + task + "/answers",
                        "version",
                        version,
                        "words",
                        "Bilen kjører ikke dit på torsdager.",
                        "done",
                        "true");
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/tasks/" + task).text())
                .contains("Bilen kjører ikke dit på torsdager.");
        assertThat(visitors.as(ANLEGG_NORD).opens(NEW_AGREEMENT + key).text()).contains("er besvart allerede");
    }

    private static final String NEW_AGREEMENT = "/facility/agreements/new?request=";

    @Test
    void isForTheStaffOfTheSitesFacilityAlone() {
        sent();
        assertThat(visitors.as(ANLEGG_SOR).opens(NEW_AGREEMENT + key).status()).isEqualTo(404);
        assertThat(visitors.as(ANLEGG_SOR)
                        .submits("/facility/agreements?request=" + key)
                        .status())
                .isEqualTo(404);
        assertThat(visitors.as(ANLEGG_NORD)
                        .opens(NEW_AGREEMENT + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void saysWhatIsWrongWhereItIsWrong() {
        assertThat(submits("validFrom", "2026-11-24").errorAt("validFrom"))
                .isEqualTo("Velg en dag fra og med i morgen.");
        assertThat(submits("containerCount", "0").errorAt("containerCount")).isNotEmpty();
        assertThat(submits("choice", "GLASS:240L").errorAt("choice")).contains("Dette står ikke på stedet");
        var page = submits("weekdays", "");
        assertThat(page.errorAt("weekdays")).contains("minst én ukedag");
        assertThat(page.one("#reason").val()).isEqualTo("Fram til påske");
    }

    private String toAgreement(String task) {
        return visitors.as(ANLEGG_NORD)
                .opens("/tasks/" + task)
                .one(".head a.filled")
                .attr("href");
    }

    private String sent() {
        var seen = submits().one("input[name=previewed]").val();
        var answer = submits("save", "true", "previewed", seen);
        assertThat(answer.redirect()).startsWith("/tasks/S-");
        return answer.redirect().substring("/tasks/".length());
    }

    private Page submits(String... changed) {
        var fields = wish(changed);
        fields.addAll(List.of("requestKey", key));
        return visitors.as(FJORDBYGG_ORDERER).submits(NEW + "?site=1001", fields.toArray());
    }

    /** Two bags of gypsum every other Thursday, with other values for some fields. */
    private static List<Object> wish(String... changed) {
        var fields = new ArrayList<Object>(List.of(
                "choice",
                "GIPS:BIGBAG",
                "action",
                "EMPTY",
                "containerCount",
                "2",
                "kind",
                "WEEKLY",
                "every",
                "2",
                "weekdays",
                "THURSDAY",
                "validFrom",
                "2026-12-03",
                "reason",
                "Fram til påske"));
        for (int i = 0; i < changed.length; i += 2) {
            var at = fields.indexOf(changed[i]);
            if (at < 0) fields.addAll(List.of(changed[i], changed[i + 1]));
            else fields.set(at + 1, changed[i + 1]);
        }
        return fields;
    }

    private int tasks() {
        return database.sql("select count(*) from agreement_request where id = :id")
                .param("id", UUID.fromString(key))
                .query(Integer.class)
                .single();
    }
}
