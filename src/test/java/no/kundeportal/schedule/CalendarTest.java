package no.kundeportal.schedule;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import no.kundeportal.support.Page;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The calendar that reads by a secret address: read back with the library, and line by line as RFC 5545 asks. */
@PortalTest
class CalendarTest {

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @Test
    void holdsEveryPickupOfThePersonsSitesUnderItsOwnName() throws Exception {
        var events = events(feed(FJORDBYGG_ORDERER));
        assertThat(events.keySet().stream().map(uid -> uid.replaceAll("@.*", "")))
                .containsExactlyInAnyOrderElementsOf(database.sql(
                                "select number from pickup where site_number = '1001' and day >= current_date - interval '1 month'")
                        .query(String.class)
                        .list());
    }

    @Test
    void keepsACancelledPickupAsCancelledWithAHigherSequence() throws Exception {
        var address = feed(FJORDBYGG_ORDERER);
        var number = database.sql(
                        "select number from pickup where agreement_number = 'A-1001' and status = 'CONFIRMED' order by day limit 1")
                .query(String.class)
                .single();
        var before = event(address, number);
        assertThat(before.getStatus().getValue()).isEqualTo("CONFIRMED");
        assertThat(before.getAlarms()).hasSize(1);
        assertThat(before.getAlarms().getFirst().getRequiredProperty("TRIGGER").getValue())
                .isEqualTo("-P1D");
        visitors.as(ANLEGG_NORD)
                .submits(
                        "/facility/orders/" + number + "/cancellation",
                        "version",
                        0,
                        "reason",
                        "Bilen er på verksted.");
        var after = event(address, number);
        assertThat(after.getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(after.getSequence().getSequenceNo())
                .isGreaterThan(before.getSequence().getSequenceNo());
        assertThat(after.getDescription().getValue()).contains("Bilen er på verksted.");
        assertThat(after.getAlarms()).isEmpty();
    }

    @Test
    void keepsTheLocalHoursOverSummerTime() throws Exception {
        var page = feed(FJORDBYGG_ORDERER);
        var body = visitors.anonymous().opens(page).body();
        assertThat(body).contains("TZID:Europe/Oslo").contains("DTSTART;TZID=Europe/Oslo:");
        events(page).values().forEach(event -> {
            ZonedDateTime start = event.<ZonedDateTime>getDateTimeStart().getDate();
            assertThat(start.getHour()).isIn(7, 11);
        });
    }

    @Test
    void isWrittenAsTheStandardAsks() throws Exception {
        var page = visitors.anonymous().opens(feed(FJORDBYGG_ADMIN));
        assertThat(page.response().getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(page.body().replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        assertThat(page.body().split("\r\n"))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
                .startsWith("BEGIN:VCALENDAR")
                .endsWith("END:VCALENDAR");
        var calendar = new CalendarBuilder().build(new ByteArrayInputStream(page.bytes()));
        assertThat(calendar.validate(true).getEntries()).isEmpty();
        assertThat(calendar.getComponentList().getAll().stream()
                        .filter(VEvent.class::isInstance)
                        .map(VEvent.class::cast))
                .isNotEmpty()
                .allMatch(event -> event.getUid().isPresent()
                        && event.getDateTimeStamp() != null
                        && event.getDateTimeStart() != null
                        && event.getSummary() != null);
    }

    @Test
    void showsItsAddressOnceAndKeepsOnlyTheHash() {
        var page = made(FJORDBYGG_ADMIN);
        var address = page.one("#address").val();
        var secret = address.replaceAll(".*/|\\.ics", "");
        assertThat(secret).hasSize(43);
        assertThat(page.all(".qr svg")).hasSize(1);
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/schedule/calendar").body())
                .doesNotContain(secret)
                .contains("Fjern adressen");
        assertThat(database.sql("select hash = sha256(convert_to(:secret, 'UTF8')) from calendar_feed")
                        .param("secret", secret)
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);
    }

    @Test
    void endsWithANewAddressAndWithItsRemoval() {
        var first = feed(FJORDBYGG_ADMIN);
        var second = feed(FJORDBYGG_ADMIN);
        assertThat(visitors.anonymous().opens(first).status()).isEqualTo(404);
        assertThat(visitors.anonymous().opens(second).status()).isEqualTo(200);
        visitors.as(FJORDBYGG_ADMIN).submits("/schedule/calendar/revocation");
        assertThat(visitors.anonymous().opens(second).status()).isEqualTo(404);
    }

    @Test
    void diesWithTheAccessAndLosesTheSitesThatThePersonLoses() throws Exception {
        var address = feed(FJORDBYGG_READER);
        database.sql("delete from membership_site where site_number = '1001'").update();
        assertThat(events(address))
                .isNotEmpty()
                .allSatisfy((uid, event) ->
                        assertThat(event.getLocation().getValue()).startsWith("Skolebakken skole"));
        database.sql("update membership set disabled_at = now() where person_id = :id")
                .param("id", Visitors.idOf(FJORDBYGG_READER))
                .update();
        assertThat(visitors.anonymous().opens(address).status()).isEqualTo(404);
        var other = feed(KYSTMAT_ADMIN);
        database.sql("update person set disabled_at = now() where user_id = :id")
                .param("id", KYSTMAT_ADMIN)
                .update();
        assertThat(visitors.anonymous().opens(other).status()).isEqualTo(404);
    }

    @Test
    void speaksThePersonsLanguage() {
        database.sql("update person set language = 'en' where user_id = :id")
                .param("id", HOTELL_ADMIN)
                .update();
        assertThat(visitors.anonymous().opens(feed(HOTELL_ADMIN)).body())
                .contains("Food waste")
                .doesNotContain("Matavfall");
    }

    private Page made(String who) {
        return visitors.as(who).submits("/schedule/calendar");
    }

    private String feed(String who) {
        return URI.create(made(who).one("#address").val()).getPath();
    }

    private VEvent event(String address, String number) throws Exception {
        return events(address).entrySet().stream()
                .filter(each -> each.getKey().startsWith(number + "@"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private Map<String, VEvent> events(String address) throws Exception {
        var file = visitors.anonymous().opens(address);
        assertThat(file.status()).isEqualTo(200);
        List<VEvent> events = new CalendarBuilder()
                .build(new ByteArrayInputStream(file.bytes())).getComponentList().getAll().stream()
                        .filter(VEvent.class::isInstance)
                        .map(VEvent.class::cast)
                        .toList();
        return events.stream()
                .collect(Collectors.toMap(event -> event.getUid().orElseThrow().getValue(), Function.identity()));
    }
}
