package no.kundeportal.pickup;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import no.kundeportal.support.Page;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.TestClock;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Three sacks of gypsum for a Monday: changed freely until Friday noon, by the facility's answer after that. */
@PortalTest
class ChangingAPickupTest {

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    private String pickup;

    @BeforeEach
    void ofAMonday() {
        pickup = database.sql(
                        "select number from pickup where site_number = '1001' and status = 'CONFIRMED' order by number limit 1")
                .query(String.class)
                .single();
        database.sql("update pickup set day = '2026-11-30', time_window = 'MORNING' where number = :n")
                .param("n", pickup)
                .update();
        database.sql(
                        "update pickup_line set article_code = 'GIPS', container_type = 'BIGBAG', container_count = 3, action = 'EMPTY' where pickup_number = :n")
                .param("n", pickup)
                .update();
        clock.is("2026-11-26T10:00");
    }

    @Test
    void takesEffectAtOnceAndIsToldWithOldAndNewValue() {
        assertThat(change("comment", "Ring først", "lines[0].containerCount", "4")
                        .redirect())
                .isEqualTo("/pickups/" + pickup);
        assertThat(status()).isEqualTo("CONFIRMED");
        assertThat(visitors.as(ANLEGG_NORD).opens("/facility/orders/" + pickup).text())
                .contains("Antall endret fra 3 til 4")
                .contains("til Ring først")
                .contains("Kunden ·");
    }

    @Test
    void ofTheDayIsConfirmedAnewByTheFacility() {
        change("wantedOn", "2026-12-07", "reason", "Vi er ikke ferdige");
        assertThat(status()).isEqualTo("ORDERED");
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/pickups/" + pickup).text())
                .contains("Dag endret fra man. 30. nov. til man. 7. des.")
                .contains("Vi er ikke ferdige")
                .contains("Svaret kommer senest fre. 27. nov. kl. 12.00");
        assertThat(visitors.as(ANLEGG_NORD).opens("/facility/queue").text()).contains("Gips, man. 7. des.");
    }

    @Test
    void isNotPossibleToADayBeforeTheEarliest() {
        var page = change("wantedOn", "2026-12-02");
        assertThat(page.errorAt("wantedOn")).contains("Denne dagen er for tidlig");
        assertThat(page.text()).contains("tidligst være tor. 3. des.");
        assertThat(change("wantedOn", "2026-12-05").errorAt("wantedOn")).contains("Velg en virkedag");
        assertThat(change("wantedOn", "").errorAt("wantedOn")).contains("Velg en dag");
        assertThat(change("wantedOn", "30.").errorAt("wantedOn")).isNotBlank();
        assertThat(change("lines[0].containerCount", "9").errorAt("lines0\\.containerCount"))
                .contains("Det står 4 på stedet");
        assertThat(change("lines[0].containerCount", "").errorAt("lines0\\.containerCount"))
                .contains("Skriv hvor mange");
        assertThat(change().text()).contains("Ingenting er endret");
        assertThat(day()).isEqualTo("2026-11-30");
    }

    @Test
    void isARequestAfterTheCutOffAndTheOldDayHoldsMeanwhile() {
        askedForAnotherDay();
        assertThat(day()).isEqualTo("2026-11-30");
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/pickups/" + pickup).text())
                .contains("Dere har bedt om en endring.")
                .contains("Bedt om endring: Dag fra man. 30. nov. til man. 7. des.")
                .contains("Til da gjelder den gamle dagen.");
        assertThat(visitors.as(ANLEGG_NORD).opens("/facility/orders/" + pickup).text())
                .contains("Kunden vil endre")
                .contains("fra man. 30. nov. til man. 7. des.")
                .contains("Kranen er ikke fri");
    }

    @Test
    void isAcceptedWithTheNewDayAsPromise() {
        askedForAnotherDay();
        answer("acceptance", "words", "Det går fint");
        assertThat(day()).isEqualTo("2026-12-07");
        assertThat(status()).isEqualTo("CONFIRMED");
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/pickups/" + pickup).text())
                .contains("Endringen er godtatt")
                .contains("Det går fint")
                .contains("Dag endret fra man. 30. nov. til man. 7. des.")
                .doesNotContain("Bomtur:");
    }

    @Test
    void isDeclinedWithAReasonAndNothingChanges() {
        askedForAnotherDay();
        answer("refusal", "words", "Bilen er full den uken");
        assertThat(day()).isEqualTo("2026-11-30");
        assertThat(visitors.as(FJORDBYGG_ORDERER).opens("/pickups/" + pickup).text())
                .contains("Endringen er avslått. Ordren står som før.")
                .contains("Bilen er full den uken");
    }

    @Test
    void isNotAcceptedForADayThatIsOver() {
        askedForAnotherDay();
        clock.is("2026-12-08T08:00");
        assertThat(answer("acceptance", "words", "").text()).contains("Dagen kunden ba om, er forbi");
    }

    @Test
    void isOneActionWhenTheFormIsSentTwice() {
        var form = form();
        form.put("wantedOn", "2026-12-07");
        assertThat(post(FJORDBYGG_ORDERER, form).status()).isEqualTo(302);
        assertThat(post(FJORDBYGG_ORDERER, form).redirect()).isEqualTo("/pickups/" + pickup);
        assertThat(database.sql(
                                "select count(*) from pickup_event where pickup_number = :n and kind = 'CORRECTED' and new_value = '2026-12-07'")
                        .param("n", pickup)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void showsBothVersionsToTheSecondOfTwo() {
        var late = form();
        change("wantedOn", "2026-12-07");
        late.put("wantedOn", "2026-12-14");
        late.put("reference", "PO 7");
        var page = post(FJORDBYGG_ADMIN, late);
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text())
                .contains("man. 7. des.")
                .contains("man. 14. des.")
                .contains("PO 7");
        assertThat(day()).isEqualTo("2026-12-07");
    }

    @Test
    void doesNotExistForAStranger() {
        assertThat(visitors.as(KYSTMAT_ADMIN).submits(address(), "version", "0").status())
                .isEqualTo(404);
    }

    private void askedForAnotherDay() {
        clock.is("2026-11-27T12:00");
        assertThat(change("wantedOn", "2026-12-07", "reason", "").errorAt("reason"))
                .contains("Skriv hvorfor");
        assertThat(change("wantedOn", "2026-12-07", "reason", "Kranen er ikke fri")
                        .status())
                .isEqualTo(302);
    }

    private Page change(String... fields) {
        var form = form();
        for (int i = 0; i < fields.length; i += 2) form.put(fields[i], fields[i + 1]);
        return post(FJORDBYGG_ORDERER, form);
    }

    /** What the form would send if nothing were typed. */
    private Map<String, String> form() {
        var page = visitors.as(FJORDBYGG_ORDERER).opens(address());
        var form = new LinkedHashMap<String, String>();
        page.all("main form[action$=change] input[name], main form textarea[name]").stream()
                .filter(each -> !each.attr("name").equals("_csrf"))
                .forEach(each ->
                        form.put(each.attr("name"), each.tagName().equals("textarea") ? each.text() : each.val()));
        page.all("main form select")
                .forEach(each -> form.put(
                        each.attr("name"),
                        each.select("option[selected]").getFirst().val()));
        return form;
    }

    private Page post(String who, Map<String, String> form) {
        var fields = new ArrayList<Object>();
        form.forEach((name, value) -> fields.addAll(java.util.List.of(name, value)));
        return visitors.as(who).submits(address(), fields.toArray());
    }

    private Page answer(String answer, Object... fields) {
        var all = new ArrayList<Object>(java.util.List.of(fields));
        all.addAll(java.util.List.of(
                "version",
                database.sql("select version from pickup where number = :n")
                        .param("n", pickup)
                        .query(Integer.class)
                        .single()));
        return visitors.as(ANLEGG_NORD).submits("/facility/orders/" + pickup + "/request/" + answer, all.toArray());
    }

    private String address() {
        return "/pickups/" + pickup + "/change";
    }

    private String status() {
        return database.sql("select status from pickup where number = :n")
                .param("n", pickup)
                .query(String.class)
                .single();
    }

    private String day() {
        return database.sql("select day from pickup where number = :n")
                .param("n", pickup)
                .query(LocalDate.class)
                .single()
                .toString();
    }
}
