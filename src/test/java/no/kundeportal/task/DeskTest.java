package no.kundeportal.task;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import no.kundeportal.support.Page;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.TestClock;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Support shares its work: who takes what, what was asked twice, what is often answered, and how long people wait. */
@PortalTest
class DeskTest {

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    private String first;
    private String second;

    @BeforeEach
    void theReaderAsksTwice() {
        clock.is("2026-11-24T10:00");
        first = ask(FJORDBYGG_READER, "Kvittering");
        second = ask(FJORDBYGG_READER, "Hvor er kvitteringen?");
    }

    @Test
    void queuesAreByCountryAndLanguage() {
        var page = visitors.as(SUPPORT).opens("/tasks");
        var swedish = page.all("ul.chips a").stream()
                .filter(chip -> chip.text().startsWith("Sverige, Svensk"))
                .findFirst()
                .orElseThrow();
        var queue = visitors.as(SUPPORT).opens(swedish.attr("href"));
        assertThat(languagesOf(queue)).isNotEmpty().containsOnly("sv");
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/tasks").all("a.chip[href*=country]"))
                .isEmpty();
    }

    @Test
    void isTakenGivenAwayAndGivenBackAndTheAskerSeesWhatBecameOfItButNotOfWhom() {
        assertThat(assign(SUPPORT, first, Visitors.idOf(SUPPORT)).redirect()).isEqualTo(first);
        assertThat(visitors.as(SUPPORT).opens(first).text()).contains("Du har tatt saken.");
        assertThat(numbers(visitors.as(SUPPORT).opens("/tasks?assignee=mine"))).contains(number(first));
        assertThat(numbers(visitors.as(SUPPORT).opens("/tasks?assignee=nobody")))
                .doesNotContain(number(first));
        assertThat(assign(SUPPORT, first, Visitors.idOf(DRIFT)).status()).isEqualTo(302);
        var asker = visitors.as(FJORDBYGG_READER).opens(first);
        assertThat(asker.text()).contains("Gitt videre").doesNotContain("Hvem tar saken");
        assertThat(assign(DRIFT, first, "").status()).isEqualTo(302);
        assertThat(visitors.as(SUPPORT).opens(first).text()).contains("Ingen har tatt saken ennå.");
    }

    @Test
    void goesToNobodyWhoDoesNotWorkThereAndFromNobodyEither() {
        assertThat(assign(SUPPORT, first, Visitors.idOf(ANLEGG_NORD)).errorAt("to"))
                .isEqualTo("Velg en som arbeider her.");
        assertThat(assign(FJORDBYGG_READER, first, Visitors.idOf(SUPPORT)).status())
                .isEqualTo(404);
        assertThat(assign(ANLEGG_NORD, first, Visitors.idOf(ANLEGG_NORD)).status())
                .isEqualTo(404);
    }

    @Test
    void twoAtOnceAreTold() {
        var version = version(first);
        assign(SUPPORT, first, Visitors.idOf(SUPPORT));
        var late = visitors.as(DRIFT).submits(first + "/assignment", "version", version, "to", Visitors.idOf(DRIFT));
        assertThat(late.status()).isEqualTo(409);
    }

    @Test
    void whatWasAskedTwiceGoesOnInOneAndBothSidesSeeWhere() {
        assertThat(visitors.as(SUPPORT).opens(second).all("#into option"))
                .extracting(option -> option.val())
                .contains(number(first));
        assertThat(merge(second, number(first)).redirect()).isEqualTo(second);
        for (var person : List.of(SUPPORT, FJORDBYGG_READER)) {
            assertThat(visitors.as(person).opens(second).all("main a[href='" + first + "']"))
                    .as(person)
                    .isNotEmpty();
            assertThat(visitors.as(person).opens(first).text())
                    .contains("En annen sak fortsetter her")
                    .contains(number(second));
        }
        assertThat(visitors.as(FJORDBYGG_READER).opens(second).all("form[action$=answers]"))
                .isEmpty();
        assertThat(database.sql(
                                "select count(*) from letter where kind = 'taskAnswered' and arguments::text like :said")
                        .param("said", "%" + number(first) + "%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatDifferentPeopleHaveAskedIsNeverMerged() {
        var others = ask(FJORDBYGG_ADMIN, "Kvittering");
        assertThat(merge(second, number(others)).errorAt("into")).startsWith("Bare saker fra samme person");
        assertThat(merge(second, number(second)).errorAt("into")).startsWith("Velg en annen sak");
        assertThat(merge(second, "S-9999").errorAt("into")).startsWith("Denne saken finnes ikke");
    }

    @Test
    void anAnswerBeginsWithATemplateInTheLanguageOfTheAsker() {
        visitors.as(SUPPORT)
                .submits(
                        "/tasks/templates",
                        "version",
                        0,
                        "name",
                        "Prøve",
                        "nb",
                        "På norsk.",
                        "en",
                        "In English.",
                        "sv",
                        "På svenska.");
        var template = database.sql("select id from answer_template where name = 'Prøve'")
                .query(Long.class)
                .single();
        assertThat(visitors.as(SUPPORT)
                        .in("en")
                        .opens(first + "?template=" + template)
                        .one("#words")
                        .val())
                .isEqualTo("På norsk.");
        assertThat(visitors.as(FJORDBYGG_READER)
                        .opens(first + "?template=" + template)
                        .one("#words")
                        .val())
                .isEmpty();
    }

    @Test
    void aTemplateHasAllLanguagesANameOfItsOwnAndOneWriterAtATime() {
        var missing = visitors.as(SUPPORT).submits("/tasks/templates", "version", 0, "name", "Ny", "nb", "Ja.");
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.errorAt("sv")).isEqualTo("Skriv svaret på svensk også.");
        assertThat(save("/tasks/templates", 0, "KVITTERING").errorAt("name"))
                .isEqualTo("En annen mal heter det samme.");
        var address = "/tasks/templates/"
                + database.sql("select id from answer_template where name = 'Kvittering'")
                        .query(Long.class)
                        .single();
        assertThat(save(address, 0, "Kvitteringen").status()).isEqualTo(302);
        assertThat(save(address, 0, "Kvittering igjen").status()).isEqualTo(409);
        visitors.as(SUPPORT).submits(address + "/deletion");
        assertThat(visitors.as(SUPPORT).opens(address).status()).isEqualTo(404);
    }

    @Test
    void theTimeToTheFirstAnswerIsShownByWeek() {
        database.sql("update task set first_answer_at = null where asked_at >= '2026-11-23' and number not in (:own)")
                .param("own", List.of(number(first), number(second)))
                .update();
        clock.is("2026-11-24T13:00");
        visitors.as(SUPPORT).submits(first + "/answers", "version", version(first), "words", "Her.", "done", true);
        var week = visitors.as(SUPPORT).opens("/tasks/answer-times").all("tbody tr");
        assertThat(week).hasSize(FirstAnswers.WEEKS);
        assertThat(week.getFirst().text()).endsWith("1 3 timer");
        assertThat(week.getFirst().select("td[data-value=180]")).hasSize(1);
    }

    /** Half past three on a Friday until half past eight on the Monday is an hour, and the two days of a question leave Easter out. */
    @Test
    void onlyWorkingTimeCounts() {
        database.sql("update task set first_answer_at = null where asked_at >= '2026-11-16'")
                .update();
        clock.is("2026-11-20T15:30");
        var late = ask(FJORDBYGG_READER, "Sent på fredag");
        clock.is("2026-11-23T08:30");
        visitors.as(SUPPORT).submits(late + "/answers", "version", version(late), "words", "Her.", "done", true);
        var page = visitors.as(SUPPORT).opens("/tasks/answer-times");
        assertThat(page.all("tbody tr").get(1).text()).endsWith("1 1 time");
        assertThat(page.text()).contains("virkedager kl. 08.00–16.00, uten helligdagene i kundens land");
        clock.is("2026-04-01T10:00");
        var easter = ask(FJORDBYGG_READER, "Før påske");
        assertThat(database.sql("select due_at at time zone 'Europe/Oslo' from task where number = :number")
                        .param("number", number(easter))
                        .query(LocalDateTime.class)
                        .single())
                .isEqualTo("2026-04-08T10:00");
    }

    private String ask(String person, String subject) {
        return visitors.as(person)
                .submits("/support/contact", "subject", subject, "words", "Hvor er den?")
                .redirect();
    }

    private Page assign(String person, String address, Object to) {
        return visitors.as(person).submits(address + "/assignment", "version", version(address), "to", to);
    }

    private Page merge(String address, String into) {
        return visitors.as(SUPPORT).submits(address + "/merger", "version", version(address), "into", into);
    }

    private Page save(String address, int version, String name) {
        return visitors.as(SUPPORT)
                .submits(address, "version", version, "name", name, "nb", "Ja.", "en", "Yes.", "sv", "Ja.");
    }

    private String version(String address) {
        return database.sql("select version from task where number = :number")
                .param("number", number(address))
                .query(String.class)
                .single();
    }

    private static String number(String address) {
        return address.replace("/tasks/", "");
    }

    private List<String> languagesOf(Page page) {
        return database.sql("select distinct language from task where number in (:numbers)")
                .param("numbers", numbers(page))
                .query(String.class)
                .list();
    }

    private static List<String> numbers(Page page) {
        return page.all("tbody a.only-desk").stream().map(link -> link.text()).toList();
    }
}
