package no.kundeportal.notification;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import no.kundeportal.support.Page;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.TestClock;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person has chosen is what the person is told. */
@PortalTest
class ChoicesTest {

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @Autowired
    Telling telling;

    @Autowired
    TestClock clock;

    @BeforeEach
    void nothingIsChosenOrTold() {
        clock.is("2026-11-24T10:00");
        database.sql("delete from notice_choice").update();
        database.sql("delete from notice_due").update();
        database.sql("delete from notice").update();
    }

    @Test
    void arePutAsTheyAreUsualForTheLevel() {
        assertThat(chosen(visitors.as(FJORDBYGG_READER).opens("/profile/notices"), "FAILED.EMAIL"))
                .isEqualTo("MINE");
        assertThat(chosen(visitors.as(FJORDBYGG_ADMIN).opens("/profile/notices"), "FAILED.EMAIL"))
                .isEqualTo("ALL");
    }

    @Test
    void areKeptOnlyWhereTheyDifferSoThatTheRestFollowsTheLevel() {
        visitors.as(FJORDBYGG_READER).submits("/profile/notices", "FAILED.EMAIL", "MINE", "CHANGED.PORTAL", "NONE");
        assertThat(database.sql("select kind || ' ' || channel || ' ' || extent from notice_choice")
                        .query(String.class)
                        .list())
                .containsExactly("CHANGED PORTAL NONE");
        assertThat(chosen(visitors.as(FJORDBYGG_READER).opens("/profile/notices"), "CHANGED.PORTAL"))
                .isEqualTo("NONE");
    }

    @Test
    void holdForWhatIsToldFromThenOn() {
        visitors.as(FJORDBYGG_READER).submits("/profile/notices", "FAILED.EMAIL", "ALL", "FAILED.PORTAL", "NONE");
        fail("1001");
        assertThat(told(FJORDBYGG_READER)).isEqualTo("EMAIL");
    }

    @Test
    void ofASiteGoBeforeThoseOfAllSites() {
        visitors.as(FJORDBYGG_READER).submits("/profile/notices", "FAILED.PORTAL", "NONE");
        visitors.as(FJORDBYGG_READER).submits("/profile/notices", "site", "1002", "FAILED.PORTAL", "ALL");
        var page = visitors.as(FJORDBYGG_READER).opens("/profile/notices");
        assertThat(page.all(".rows li"))
                .singleElement()
                .satisfies(row -> assertThat(row.text()).contains("Skolebakken"));
        fail("1001");
        assertThat(told(FJORDBYGG_READER)).isEmpty();
        fail("1002");
        assertThat(told(FJORDBYGG_READER)).isEqualTo("PORTAL");
        visitors.as(FJORDBYGG_READER).submits("/profile/notices/removal", "site", "1002");
        assertThat(visitors.as(FJORDBYGG_READER).opens("/profile/notices").all(".rows li"))
                .isEmpty();
    }

    @Test
    void ofASiteThatOneDoesNotSeeDoNotExist() {
        assertThat(visitors.as(FJORDBYGG_READER)
                        .opens("/profile/notices?site=1003")
                        .status())
                .isEqualTo(404);
        assertThat(visitors.as(FJORDBYGG_READER)
                        .submits("/profile/notices", "site", "2001", "FAILED.PORTAL", "ALL")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void sayWhyThereIsOnlyThePortalForWhoeverHasNoEmail() {
        database.sql("update person set email = null where user_id = :id")
                .param("id", FJORDBYGG_READER)
                .update();
        var page = visitors.as(FJORDBYGG_READER).opens("/profile/notices");
        assertThat(page.text()).contains("Du har ingen e-postadresse her");
        assertThat(page.all("select[name=FAILED.EMAIL]")).isEmpty();
        assertThat(page.all("select[name=FAILED.PORTAL]")).hasSize(1);
    }

    @Test
    void belongToOneCustomerAndEndWithTheMembership() {
        visitors.as(HOTELL_ADMIN).acting("customer:100003").submits("/profile/notices", "DONE.EMAIL", "ALL");
        assertThat(database.sql(
                                "select m.customer_number from notice_choice c join membership m on m.id = c.membership_id")
                        .query(String.class)
                        .single())
                .isEqualTo("100003");
        assertThat(visitors.as(HOTELL_ADMIN).submits("/profile/data.json").body())
                .contains("\"noticeChoices\"");
    }

    private static String chosen(Page page, String name) {
        return page.one("select[name=" + name + "] option[selected]").val();
    }

    /** Somebody else's order there is not carried out. */
    private void fail(String site) {
        var number = database.sql(
                        "select number from pickup where site_number = :site and origin = 'ORDERED' and status = 'CONFIRMED' order by number limit 1")
                .param("site", site)
                .query(String.class)
                .single();
        var address = "/facility/orders/" + number + "/failure";
        var page = visitors.as(ANLEGG_NORD).opens(address);
        visitors.as(ANLEGG_NORD)
                .submits(address, "version", page.one("[name=version]").val(), "reason", "Porten var stengt");
        telling.tellAll();
    }

    private String told(String userId) {
        return String.join(
                " ",
                database.sql("select channel from notice where person_id = :person order by id")
                        .param("person", Visitors.idOf(userId))
                        .query(String.class)
                        .list());
    }
}
