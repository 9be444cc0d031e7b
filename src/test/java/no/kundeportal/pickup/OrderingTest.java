package no.kundeportal.pickup;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import no.kundeportal.support.Page;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.TestClock;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class OrderingTest {

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    @BeforeEach
    void onATuesdayMorning() {
        clock.is("2026-11-24T10:00");
    }

    @Test
    void beginsWithTheSitesWhereThereAreSeveral() {
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/pickups/new");
        assertThat(page.heading()).isEqualTo("Hvor skal vi hente?");
        assertThat(page.all("input[name=site]")).hasSize(5);
    }

    @Test
    void beginsWithWhatStandsThereForAnOrdererOfOneSite() {
        var page = visitors.as(FJORDBYGG_ORDERER).opens("/pickups/new");
        assertThat(page.heading()).isEqualTo("Hva skal hentes?");
        assertThat(page.text()).contains("Trevirke, behandlet").contains("Annet");
    }

    @Test
    void showsTheEarliestDayWithItsReasonBeforeOrdering() {
        var page = visitors.as(FJORDBYGG_ORDERER)
                .opens("/pickups/new?step=day&site=1001&choice=TREVIRKE:10M3&action=EMPTY");
        assertThat(page.text()).contains("Tidligst fre. 27. nov.").contains("Container hentes innen 3 virkedager.");
        assertThat(page.text()).contains("så fristen regnes fra i dag");
    }

    @Test
    void keepsOnlyTheActionAndTheCountOfTheChosenArticle() {
        var answer = visitors.as(FJORDBYGG_ORDERER)
                .opens(
                        "/pickups/new?step=day&site=1001&choice=TREVIRKE:10M3&action-TREVIRKE:10M3=EXCHANGE&count-TREVIRKE:10M3=2&action-GIPS:BIGBAG=EMPTY&count-GIPS:BIGBAG=3");
        assertThat(answer.redirect())
                .contains("action=EXCHANGE")
                .contains("containerCount=2")
                .doesNotContain("GIPS")
                .doesNotContain("action-");
    }

    @Test
    void makesAnOrderThatBothSidesSee() {
        var answer = order(
                "choice",
                "TREVIRKE:10M3",
                "action",
                "EMPTY",
                "containerCount",
                "1",
                "wantedOn",
                "2026-11-27",
                "comment",
                "Ring først",
                "reference",
                "PO 1");
        var number = answer.redirect().substring("/pickups/".length());
        assertThat(number).matches("26-\\d{6}");
        var page = visitors.as(FJORDBYGG_ORDERER).opens("/pickups/" + number);
        assertThat(page.heading()).isEqualTo("Trevirke, behandlet, tømme");
        assertThat(page.text())
                .contains("fre. 27. nov.")
                .contains("Ring først")
                .contains("PO 1")
                .contains("Svaret kommer senest ons. 25. nov. kl. 12.00");
        assertThat(page.one("dd [data-status]").attr("data-status")).isEqualTo("ORDERED");
        assertThat(visitors.as(ANLEGG_NORD).opens("/facility/queue").text()).contains("Trevirke, behandlet");
    }

    @Test
    void makesOneOrderOfAFormSentTwice() {
        var key = UUID.randomUUID();
        var before = orders();
        var first = order(
                "requestKey",
                key,
                "choice",
                "TREVIRKE:10M3",
                "action",
                "EMPTY",
                "containerCount",
                "1",
                "wantedOn",
                "2026-11-27");
        var second = order(
                "requestKey",
                key,
                "choice",
                "TREVIRKE:10M3",
                "action",
                "EMPTY",
                "containerCount",
                "1",
                "wantedOn",
                "2026-11-27");
        assertThat(second.redirect()).isEqualTo(first.redirect());
        assertThat(orders()).isEqualTo(before + 1);
    }

    @Test
    void takesNothingFromSomebodyWhoseAccessHasEndedAndTheSameFormAfterwardsOnce() {
        var before = orders();
        Object[] form = {
            "requestKey",
            UUID.randomUUID(),
            "choice",
            "TREVIRKE:10M3",
            "action",
            "EMPTY",
            "containerCount",
            "1",
            "wantedOn",
            "2026-11-27"
        };
        var access =
                "update membership set disabled_at = %s where id = md5('membership:fjordbygg-orderer:100001')::uuid";
        database.sql(access.formatted("now()")).update();
        var refused = order(form);
        assertThat(refused.status()).isIn(403, 404);
        assertThat(refused.text()).doesNotContain("Exception");
        assertThat(orders()).isEqualTo(before);
        database.sql(access.formatted("null")).update();
        assertThat(order(form).redirect()).startsWith("/pickups/");
        assertThat(orders()).isEqualTo(before + 1);
    }

    @Test
    void leadsToTheStandingOrderWhenTheFormIsSentAgainAfterTheCutOff() {
        clock.is("2026-11-24T13:59:59");
        var key = UUID.randomUUID();
        var first = order(
                "requestKey",
                key,
                "choice",
                "TREVIRKE:10M3",
                "action",
                "EMPTY",
                "containerCount",
                "1",
                "wantedOn",
                "2026-11-27");
        clock.is("2026-11-24T14:00:01");
        var second = order(
                "requestKey",
                key,
                "choice",
                "TREVIRKE:10M3",
                "action",
                "EMPTY",
                "containerCount",
                "1",
                "wantedOn",
                "2026-11-27");
        assertThat(second.redirect()).isEqualTo(first.redirect());
    }

    @Test
    void isNotDisturbedByTheSameKeyFromSomebodyElse() {
        var key = UUID.randomUUID();
        var mine = order(
                "requestKey",
                key,
                "choice",
                "TREVIRKE:10M3",
                "action",
                "EMPTY",
                "containerCount",
                "1",
                "wantedOn",
                "2026-11-27");
        var theirs = visitors.as(FJORDBYGG_ADMIN)
                .submits(
                        "/pickups",
                        "site",
                        "1001",
                        "requestKey",
                        key,
                        "choice",
                        "TREVIRKE:10M3",
                        "action",
                        "EMPTY",
                        "containerCount",
                        "1",
                        "wantedOn",
                        "2026-11-27");
        assertThat(theirs.redirect()).startsWith("/pickups/").isNotEqualTo(mine.redirect());
    }

    @Test
    void takesADayThatIsWrittenOutAlsoWhenAnotherIsTicked() {
        var answer = visitors.as(FJORDBYGG_ORDERER)
                .opens(
                        "/pickups/new?step=review&site=1001&choice=TREVIRKE:10M3&action=EMPTY&wantedOn=2026-11-27&otherDay=2026-12-15");
        assertThat(answer.redirect()).contains("wantedOn=2026-12-15");
    }

    @Test
    void offersOnlyActionsThatFitWhatStandsThere() {
        var rearLoader = visitors.as(SAMLING_ADMIN).opens("/pickups/new");
        var site = rearLoader.all("input[name=site]").getFirst().val();
        var page = visitors.as(SAMLING_ADMIN).opens("/pickups/new?step=what&site=" + site);
        assertThat(page.all("input[value=EMPTY]")).isNotEmpty();
        assertThat(page.all("input[value=EXCHANGE]")).isEmpty();
    }

    @Test
    void takesALongDescriptionInAnyLetters() {
        var answer = order("choice", "ANNET", "description", "€ ".repeat(499));
        assertThat(answer.redirect()).startsWith("/pickups/");
        assertThat(order("choice", "ANNET", "description", "tre ord her\0").redirect())
                .startsWith("/pickups/");
    }

    @Test
    void takesAnnetWithADescriptionAndMarksItForClarification() {
        var answer = order("choice", "ANNET", "description", "Vinduer med karm, omtrent tretti");
        var page = visitors.as(FJORDBYGG_ORDERER).opens(answer.redirect());
        assertThat(page.one("dd [data-status]").attr("data-status")).isEqualTo("CLARIFYING");
        assertThat(page.text()).contains("Vinduer med karm, omtrent tretti");
    }

    @Test
    void asksForMoreThanAWordAboutAnnetAndKeepsIt() {
        var page = order("choice", "ANNET", "description", "Vinduer");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorAt("description")).contains("Beskriv det med noen ord");
        assertThat(page.one("#description").text()).isEqualTo("Vinduer");
    }

    @Test
    void refusesADayBeforeTheEarliestBesideTheFieldAndKeepsTheRest() {
        var page = order(
                "choice",
                "TREVIRKE:10M3",
                "action",
                "EMPTY",
                "containerCount",
                "1",
                "wantedOn",
                "2026-11-26",
                "comment",
                "Ring først");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorAt("wantedOn")).contains("for tidlig");
        assertThat(page.one("input[name=comment]").val()).isEqualTo("Ring først");
    }

    @Test
    void refusesWeekendsHolidaysAndTheNextCentury() {
        for (var day : new String[] {"2026-11-28", "2026-12-25", "2126-11-27", "i morgen"}) {
            var page = order("choice", "TREVIRKE:10M3", "action", "EMPTY", "containerCount", "1", "wantedOn", day);
            assertThat(page.status()).as(day).isEqualTo(422);
            assertThat(page.errorAt("wantedOn")).as(day).isNotBlank();
        }
    }

    @Test
    void refusesCountsThatCannotBe() {
        for (var count : new String[] {"0", "-1", "1.5", "99999999999", "mange", "50"}) {
            var page = order(
                    "choice", "TREVIRKE:10M3", "action", "EMPTY", "containerCount", count, "wantedOn", "2026-11-27");
            assertThat(page.status()).as(count).isEqualTo(422);
            assertThat(page.all("#containerCount-error")).as(count).hasSize(1);
        }
    }

    @Test
    void refusesASiteAndAnArticleOfSomebodyElse() {
        assertThat(order("site", "2001", "choice", "TREVIRKE:10M3", "action", "EMPTY", "wantedOn", "2026-11-27")
                        .errorAt("site"))
                .isEqualTo("Velg et av stedene.");
        assertThat(order("choice", "MATAVFALL:660L", "action", "EMPTY", "wantedOn", "2026-11-27")
                        .errorAt("choice"))
                .contains("står ikke på stedet");
    }

    @Test
    void refusesTextThatIsTooLong() {
        var page = order(
                "choice",
                "TREVIRKE:10M3",
                "action",
                "EMPTY",
                "containerCount",
                "1",
                "wantedOn",
                "2026-11-27",
                "comment",
                "x".repeat(10_000));
        assertThat(page.errorAt("comment")).matches("Høyst 1.000 tegn\\.");
    }

    @Test
    void showsTypedMarkupAsText() {
        var answer = order("choice", "ANNET", "description", "<script>alert(1)</script> og <b>to</b> ting");
        var page = visitors.as(FJORDBYGG_ORDERER).opens(answer.redirect());
        assertThat(page.all("main script")).isEmpty();
        assertThat(page.text()).contains("<script>alert(1)</script>");
    }

    @Test
    void goesToTheReviewInOneTapForTheSameAgain() {
        var start = visitors.as(FJORDBYGG_ORDERER).opens("/");
        var again = start.all("a[href*='step=review']").getFirst().attr("href");
        var review = visitors.as(FJORDBYGG_ORDERER).opens(again);
        assertThat(review.heading()).isEqualTo("Se over og send");
        assertThat(review.one("form.ordering").attr("method")).isEqualTo("post");
    }

    @Test
    void isForbiddenForAReaderWhoIsToldWhoCanGiveTheRight() {
        var page = visitors.as(FJORDBYGG_READER).opens("/pickups/new");
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text()).contains("tilgangsnivået bestiller").contains("Administrator, Fjordbygg");
        assertThat(page.all("a[href='/pickups/new']")).isEmpty();
    }

    @Test
    void isNotTakenFromAPersonWhoseAccessHasEndedMeanwhile() {
        var before = orders();
        database.sql("update person set disabled_at = now() where id = ?")
                .param(Visitors.idOf(FJORDBYGG_ORDERER))
                .update();
        var page = order("choice", "TREVIRKE:10M3", "action", "EMPTY", "containerCount", "1", "wantedOn", "2026-11-27");
        assertThat(page.status()).isEqualTo(302);
        assertThat(page.redirect()).contains("/sign-in");
        assertThat(orders()).isEqualTo(before);
    }

    @Test
    void writesAccessDenialsDown() {
        visitors.as(FJORDBYGG_READER).opens("/pickups/new");
        var detail = database.sql(
                        "select detail from audit_entry where kind = 'ACCESS_DENIED' order by id desc limit 1")
                .query(String.class)
                .single();
        assertThat(detail).isEqualTo("/pickups/new");
    }

    private Page order(Object... fields) {
        var all = new java.util.ArrayList<Object>(java.util.List.of(fields));
        if (!all.contains("site")) all.addAll(java.util.List.of("site", "1001"));
        if (!all.contains("requestKey")) all.addAll(java.util.List.of("requestKey", UUID.randomUUID()));
        return visitors.as(FJORDBYGG_ORDERER).submits("/pickups", all.toArray());
    }

    private long orders() {
        return database.sql("select count(*) from pickup").query(Long.class).single();
    }
}
