package no.kundeportal.task;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.kundeportal.kernel.AccessLevel;
import no.kundeportal.kernel.CustomerNumber;
import no.kundeportal.kernel.FacilityCode;
import no.kundeportal.kernel.Standing;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.support.Page;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.TestClock;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A request for access to the own administrators, and questions to facility and support, as both sides see them. */
@PortalTest
@RecordApplicationEvents
class TasksTest {

    private static final CustomerNumber FJORDBYGG = new CustomerNumber("100001");

    @Autowired
    Visitors visitors;

    @Autowired
    Tasks tasks;

    @Autowired
    JdbcClient database;

    @Autowired
    EntityManager entities;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationEvents events;

    private String toAdministrators;
    private String toFacility;
    private String toSupport;

    @BeforeEach
    void theOrdererAsks() {
        clock.is("2026-11-24T10:00");
        toAdministrators = ask(new Owner.Administrators(FJORDBYGG), FJORDBYGG_ORDERER, "2026-11-25T08:00:00Z");
        toFacility = ask(new Owner.AtFacility(new FacilityCode("NORD")), FJORDBYGG_ORDERER, "2026-11-24T14:30:00Z");
        toSupport = ask(new Owner.Support(), null, "2026-11-27T11:00:00Z");
    }

    @Test
    void bothSidesSeeIt() {
        for (var person : List.of(FJORDBYGG_ORDERER, FJORDBYGG_ADMIN)) {
            var page = show(person, toAdministrators);
            assertThat(page.heading()).isEqualTo("Ber om tilgang: Kaia");
            assertThat(page.text()).contains("Jeg trenger stedet", "Administratorene deres");
        }
    }

    @Test
    void doesNotExistForOthers() {
        for (var person : List.of(FJORDBYGG_READER, KYSTMAT_ADMIN, HOTELL_ADMIN, ANLEGG_NORD, SUPPORT, DRIFT))
            assertThat(show(person, toAdministrators).status()).as(person).isEqualTo(404);
        for (var person : List.of(FJORDBYGG_READER, KYSTMAT_ADMIN, ANLEGG_SOR, SUPPORT, DRIFT))
            assertThat(show(person, toFacility).status()).as(person).isEqualTo(404);
        for (var person : List.of(FJORDBYGG_ADMIN, ANLEGG_NORD))
            assertThat(show(person, toSupport).status()).as(person).isEqualTo(404);
        assertThat(write(ANLEGG_SOR, toFacility, 0, "words", "Ja", "done", true).status())
                .isEqualTo(404);
        assertThat(visitors.anonymous().opens("/tasks/" + toFacility).redirect())
                .endsWith("/sign-in");
    }

    @Test
    void theListShowsExactlyWhatCanBeOpened() {
        var all = database.sql("select number from task order by number")
                .query(String.class)
                .list();
        for (var person : List.of(FJORDBYGG_ADMIN, FJORDBYGG_ORDERER, FJORDBYGG_READER, ANLEGG_NORD, SUPPORT, DRIFT)) {
            var listed = new ArrayList<>(numbers(list(person, "")));
            listed.addAll(numbers(list(person, "?status=done")));
            assertThat(listed)
                    .as(person)
                    .containsExactlyInAnyOrderElementsOf(all.stream()
                            .filter(number -> show(person, number).status() == 200)
                            .toList());
        }
    }

    @Test
    void countsTheDeadlineDown() {
        assertThat(show(FJORDBYGG_ADMIN, toAdministrators).text()).contains("Venter på svar fra deg: om 23 timer");
        assertThat(show(FJORDBYGG_ORDERER, toFacility).text()).contains("Anlegg Nord skal svare: i dag kl. 15.30");
        clock.is("2026-11-24T17:45");
        var late = show(ANLEGG_NORD, toFacility);
        assertThat(late.text()).contains("2 timer over fristen");
        assertThat(late.all(".due.late svg")).hasSize(1);
    }

    @Test
    void staffSeeFirstWhatTheyOweWithTheSoonestDeadline() {
        var sooner = ask(new Owner.Support(), KYSTMAT_ADMIN, "2020-01-01T08:00:00Z");
        var waiting = ask(new Owner.Support(), KYSTMAT_ADMIN, "2019-01-01T08:00:00Z");
        write(SUPPORT, waiting, 0, "words", "Hvilken?", "done", false);
        var numbers = numbers(list(SUPPORT, ""));
        assertThat(numbers.getFirst()).isEqualTo(sooner);
        assertThat(numbers.getLast()).isEqualTo(waiting);
        assertThat(tasks.waitingFor(viewer(SUPPORT, new Standing.Support()), 50))
                .extracting(TaskRow::number)
                .startsWith(sooner)
                .contains(toSupport)
                .doesNotContain(waiting);
    }

    @Test
    void anAdministratorOwesWhatMembersAskAndWhatColleaguesAreAskedBack() {
        var administrator = viewer(
                FJORDBYGG_ADMIN, new Standing.Member(FJORDBYGG, "", "NOK", AccessLevel.ADMINISTRATOR, true, Set.of()));
        assertThat(tasks.waitingFor(administrator, 50))
                .extracting(TaskRow::number)
                .contains(toAdministrators)
                .doesNotContain(toFacility);
        write(ANLEGG_NORD, toFacility, 0, "words", "Hvilken?", "done", false);
        assertThat(tasks.waitingFor(administrator, 50))
                .extracting(TaskRow::number)
                .contains(toFacility)
                .allMatch(number -> tasks.find(administrator, number).owes(administrator));
        assertThat(tasks.waitingFor(viewer(FJORDBYGG_ADMIN, new Standing.Nobody()), 50))
                .isEmpty();
    }

    @Test
    void theOwnersAnswerEndsItForBoth() {
        assertThat(write(FJORDBYGG_ADMIN, toAdministrators, 0, "words", "Du har fått det", "done", true)
                        .redirect())
                .isEqualTo("/tasks/" + toAdministrators);
        var page = show(FJORDBYGG_ORDERER, toAdministrators);
        assertThat(page.one("dd [data-status]").attr("data-status")).isEqualTo("DONE");
        assertThat(page.all(".timeline li").getFirst().text()).contains("Svar", "Administratorene", "Du har fått det");
        assertThat(events.stream(TaskAnswered.class))
                .containsExactly(new TaskAnswered(
                        toAdministrators,
                        Kind.ACCESS_REQUEST,
                        Visitors.idOf(FJORDBYGG_ORDERER),
                        "Kaia",
                        "Du har fått det",
                        true,
                        true));
    }

    @Test
    void askingBackWaitsForTheAskerUntilTheReply() {
        write(ANLEGG_NORD, toFacility, 0, "words", "Hvilken port?", "done", false);
        assertThat(stored(toFacility)).isEqualTo("WAITING");
        var asked = show(FJORDBYGG_ORDERER, toFacility);
        assertThat(asked.one(".asked").text()).isEqualTo("Hvilken port?");
        assertThat(asked.all("input[name=done]")).isEmpty();
        write(FJORDBYGG_ORDERER, toFacility, 1, "words", "Port B");
        assertThat(stored(toFacility)).isEqualTo("NEW");
        assertThat(show(ANLEGG_NORD, toFacility).text()).contains("Port B", "Venter på svar fra deg: om 2 dager");
    }

    @Test
    void asksForWordsAndADecision() {
        var page = write(ANLEGG_NORD, toFacility, 0, "words", " ");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorAt("words")).isEqualTo("Skriv svaret.");
        assertThat(page.errorAt("done")).isEqualTo("Velg hva som skjer med saken.");
        var tooLong = write(ANLEGG_NORD, toFacility, 0, "words", "x".repeat(2001), "done", false);
        assertThat(tooLong.errorAt("words")).contains("2").contains("000 tegn");
        assertThat(tooLong.one("#words").val()).hasSize(2001);
        assertThat(tooLong.one("input[name=done][value=false]").hasAttr("checked"))
                .isTrue();
    }

    @Test
    void showsBothVersionsToWhoeverComesSecond() {
        write(FJORDBYGG_ORDERER, toFacility, 0, "words", "Det gjelder port B");
        var page = write(ANLEGG_NORD, toFacility, 0, "words", "Hvilken port?", "done", false);
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("Venter på svar", "Det gjelder port B", "Hvilken port?");
        assertThat(page.one("main a.filled").attr("href")).isEqualTo("/tasks/" + toFacility);
        assertThat(stored(toFacility)).isEqualTo("NEW");
    }

    @Test
    void isReopenedByTheAskerWithinFourteenDaysAndNotAfter() {
        write(ANLEGG_NORD, toFacility, 0, "words", "Ja", "done", true);
        assertThat(show(ANLEGG_NORD, toFacility).all("textarea")).isEmpty();
        clock.is("2026-12-08T10:01");
        assertThat(show(FJORDBYGG_ORDERER, toFacility).all("textarea")).isEmpty();
        assertThat(write(FJORDBYGG_ORDERER, toFacility, 1, "words", "Likevel ikke")
                        .text())
                .contains("mer enn 14 dager siden");
        clock.is("2026-12-08T10:00");
        write(FJORDBYGG_ORDERER, toFacility, 1, "words", "Likevel ikke");
        assertThat(stored(toFacility)).isEqualTo("NEW");
        assertThat(show(ANLEGG_NORD, toFacility).text()).contains("Åpnet igjen", "Likevel ikke");
    }

    @Test
    void isSettledOnceByAnotherModule() {
        tasks.settle(toAdministrators, null, "Tilgangen er gitt.");
        tasks.settle(toAdministrators, null, "Tilgangen er gitt.");
        assertThat(events.stream(TaskAnswered.class)).hasSize(1);
        assertThat(show(FJORDBYGG_ORDERER, toAdministrators).text()).containsOnlyOnce("Tilgangen er gitt.");
    }

    @Test
    void isAnnouncedWhenAsked() {
        assertThat(events.stream(TaskAsked.class))
                .filteredOn(event -> event.number().equals(toAdministrators))
                .containsExactly(new TaskAsked(
                        toAdministrators,
                        Kind.ACCESS_REQUEST,
                        new Owner.Administrators(FJORDBYGG),
                        FJORDBYGG,
                        "Asker",
                        "Kaia",
                        Instant.parse("2026-11-25T08:00:00Z")));
    }

    @Test
    void leadsTheOwnerToThePageWhereItIsSettled() {
        database.sql("update task set page = '/users/1' where number = :n")
                .param("n", toAdministrators)
                .update();
        assertThat(show(FJORDBYGG_ADMIN, toAdministrators).one(".head .button").attr("href"))
                .isEqualTo("/users/1");
        assertThat(show(FJORDBYGG_ORDERER, toAdministrators).all(".head .button"))
                .isEmpty();
    }

    @Test
    void narrowsByKindAndWords() {
        assertThat(numbers(list(FJORDBYGG_ADMIN, "?kind=ACCESS_REQUEST&q=kaia")))
                .contains(toAdministrators, toFacility)
                .doesNotContain(toSupport);
        assertThat(numbers(list(SUPPORT, "?q=" + toSupport))).containsExactly(toSupport);
        assertThat(list(SUPPORT, "?q=zzz").one(".empty").text()).contains("Ingen saker passer");
        assertThat(list(SUPPORT, "?kind=LOST").errorAt("kind")).isEqualTo("Denne typen finnes ikke.");
        database.sql("update task set owner = 'ADMINISTRATORS', customer_number = '100001' where owner = 'SUPPORT'")
                .update();
        assertThat(list(SUPPORT, "").one(".empty").text()).contains("Ingen åpne saker");
    }

    @Test
    void pagesByKeysWithoutLosingOrRepeatingATask() {
        for (int i = 0; i < 60; i++)
            ask(new Owner.Support(), i % 2 == 0 ? null : KYSTMAT_ADMIN, "2026-11-25T08:00:00Z");
        database.sql(
                        "update task set status = 'WAITING' where owner = 'SUPPORT' and asker_id is not null and status = 'NEW'")
                .update();
        followThrough("/tasks", "due_at is not null");
        database.sql(
                        "update task set status = 'DONE', done_at = coalesce(done_at, due_at), due_at = null where owner = 'SUPPORT'")
                .update();
        followThrough("/tasks?status=done", "done_at is not null");
        for (var key :
                List.of("x", "true,x,S-1001", "2026-01-01T00:00:00Z,S-1001", "true,%2B999999999-01-01T00:00:00Z,S-1"))
            assertThat(list(SUPPORT, "?after=" + key).status()).as(key).isEqualTo(404);
    }

    private void followThrough(String first, String condition) {
        var seen = new ArrayList<String>();
        var address = first;
        while (address != null) {
            var page = visitors.as(SUPPORT).opens(address);
            seen.addAll(numbers(page));
            var next = page.all("a[rel=next]");
            address = next.isEmpty() ? null : next.getFirst().attr("href");
        }
        assertThat(seen)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        database.sql("select number from task where owner = 'SUPPORT' and " + condition)
                                .query(String.class)
                                .list());
    }

    @Test
    void exportsExactlyWhatItShows() {
        var lines = visitors.as(SUPPORT).opens("/tasks.csv").body().split("\r\n");
        assertThat(lines).hasSize(numbers(list(SUPPORT, "")).size() + 1);
        assertThat(lines[0]).startsWith("\uFEFFSak;Type;Gjelder;");
        assertThat(visitors.as(SUPPORT).opens("/tasks.xlsx").status()).isEqualTo(200);
    }

    @Test
    void isReadByItsIndexes() {
        database.sql("set local enable_seqscan = off").update();
        assertThat(plan("owner = 'SUPPORT' and due_at is not null order by (status = 'WAITING'), due_at, number"))
                .contains("task_owner_due")
                .doesNotContain("Sort");
        assertThat(plan("facility_code = 'NORD' and done_at is not null order by done_at desc, number desc"))
                .contains("task_facility_done")
                .doesNotContain("Sort");
    }

    private String plan(String rest) {
        return String.join(
                "\n",
                database.sql("explain select * from task where " + rest + " limit 51")
                        .query(String.class)
                        .list());
    }

    private String ask(Owner owner, String asker, String dueAt) {
        var customer = asker == null ? null : asker.startsWith("fjordbygg") ? FJORDBYGG : new CustomerNumber("100002");
        var person = asker == null ? null : Visitors.idOf(asker);
        var number = tasks.ask(new NewTask(
                Kind.ACCESS_REQUEST,
                owner,
                customer,
                null,
                person,
                "Asker",
                "Kaia",
                "Jeg trenger stedet",
                null,
                "nb",
                "NO",
                Instant.parse(dueAt)));
        entities.flush();
        entities.clear();
        return number;
    }

    private Viewer viewer(String userId, Standing standing) {
        UUID person = Visitors.idOf(userId);
        return new Viewer(person, userId, "", null, null, standing, List.of(standing), null);
    }

    private Page show(String person, String number) {
        return visitors.as(person).opens("/tasks/" + number);
    }

    private Page list(String person, String filter) {
        return visitors.as(person).opens("/tasks" + filter);
    }

    private Page write(String person, String number, int version, Object... fields) {
        var all = new ArrayList<Object>(List.of("version", version));
        all.addAll(List.of(fields));
        return visitors.as(person).submits("/tasks/" + number + "/answers", all.toArray());
    }

    private static List<String> numbers(Page page) {
        return page.all("table.tasks a.only-desk").stream()
                .map(each -> each.text())
                .toList();
    }

    private String stored(String number) {
        return database.sql("select status from task where number = :n")
                .param("n", number)
                .query(String.class)
                .single();
    }
}
