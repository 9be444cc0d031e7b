package no.kundeportal.help;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.kundeportal.support.Page;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.TestClock;
import no.kundeportal.support.TestPictures;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;

/** A question to support from any page becomes a task with a deadline that both sides see. */
@PortalTest
class ContactTest {

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    @Test
    void carriesPageCustomerSiteCountryAndLanguage() {
        clock.is("2026-11-27T10:00");
        var sent = ask("Kvittering", "/pickups?status=FAILED", "1001");
        var number = sent.redirect().replace("/tasks/", "");
        assertThat(task(number))
                .containsEntry("kind", "QUESTION")
                .containsEntry("owner", "SUPPORT")
                .containsEntry("customer_number", "100001")
                .containsEntry("site_number", "1001")
                .containsEntry("country", "NO")
                .containsEntry("language", "nb")
                .containsEntry("due", "2026-12-01 10:00");
        var page = visitors.as(FJORDBYGG_READER).opens(sent.redirect());
        assertThat(page.text()).contains("Kvittering").contains("/pickups?status=FAILED");
    }

    @Test
    void isAnsweredBySupportWhereTheAskerSeesIt() {
        var address = ask("Kvittering", "", "").redirect();
        var support = visitors.as(SUPPORT).opens(address);
        visitors.as(SUPPORT)
                .submits(
                        address + "/answers",
                        "version",
                        support.one("form[action$=answers] input[name=version]").val(),
                        "words",
                        "Den ligger på ordren.",
                        "done",
                        "true");
        assertThat(visitors.as(FJORDBYGG_READER).opens(address).text()).contains("Den ligger på ordren.");
    }

    @Test
    void showsWhatGoesAlongAndTheAnswersNearby() {
        var page = visitors.as(FJORDBYGG_READER).opens("/support/contact?page=/schedule");
        assertThat(page.text()).contains("Fjordbygg AS").contains("/schedule").contains("Hvorfor er tømmeplanen tom?");
    }

    @Test
    void takesNoAddressOfOthersForAPage() {
        var number = ask("Kvittering", "https://evil.example/", "").redirect();
        assertThat(visitors.as(FJORDBYGG_READER).opens(number).text()).doesNotContain("evil");
        assertThat(visitors.as(FJORDBYGG_READER)
                        .opens("/support/contact?page=//evil.example")
                        .text())
                .doesNotContain("evil");
    }

    @Test
    void refusesAnEmptyQuestionAndASiteOfOthers() {
        var empty = visitors.as(FJORDBYGG_READER).submits("/support/contact", "subject", "", "words", "");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.errorAt("words")).isEqualTo("Skriv spørsmålet ditt.");
        assertThat(ask("Kvittering", "", "2001").errorAt("site")).isEqualTo("Velg et av stedene deres.");
    }

    @Test
    void takesPicturesThatBothSidesSeeAndNobodyElse() {
        var sent = ask(new MockMultipartFile("files", "skjerm.jpg", "image/jpeg", TestPictures.jpegFromCamera(1)));
        for (var person : List.of(FJORDBYGG_READER, SUPPORT)) {
            var picture = visitors.as(person).opens(sent.redirect()).one("main .pictures a");
            var whole = visitors.as(person).opens(picture.attr("href"));
            assertThat(whole.response().getContentType()).isEqualTo("image/jpeg");
            assertThat(new String(whole.bytes(), ISO_8859_1)).doesNotContain(TestPictures.SECRET);
            assertThat(visitors.as(KYSTMAT_ADMIN).opens(picture.attr("href")).status())
                    .isEqualTo(404);
        }
    }

    /** A file says by its content what it is, and what was typed is still there. */
    @Test
    void refusesWhatIsNoPictureOrTooLargeAndKeepsWhatWasTyped() {
        var lying =
                new MockMultipartFile("files", "bilde.jpg", "image/jpeg", "<script>alert(1)</script>".getBytes(UTF_8));
        var paper = new MockMultipartFile("files", "avtale.pdf", "application/pdf", "%PDF-1.7 /JS".getBytes(UTF_8));
        var large = new MockMultipartFile("files", "film.png", "image/png", new byte[50 * 1024 * 1024]);
        assertThat(refused(lying)).contains("bilde.jpg").contains("JPEG, PNG eller WebP");
        assertThat(refused(paper)).contains("avtale.pdf").contains("JPEG, PNG eller WebP");
        assertThat(refused(large)).contains("film.png").contains("større enn 10 MB");
    }

    private String refused(MockMultipartFile file) {
        var page = ask(file);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.one("#words").val()).isEqualTo("Hvor er den?");
        assertThat(page.one("#subject").val()).isEqualTo("Kvittering");
        return page.errorAt("files");
    }

    private Page ask(MockMultipartFile file) {
        return visitors.as(FJORDBYGG_READER)
                .uploads("/support/contact", file, "subject", "Kvittering", "words", "Hvor er den?");
    }

    private Page ask(String subject, String page, String site) {
        return visitors.as(FJORDBYGG_READER)
                .submits("/support/contact", "subject", subject, "words", "Hvor er den?", "page", page, "site", site);
    }

    private Map<String, Object> task(String number) {
        return database.sql("""
                        select kind, owner, customer_number, site_number, country, language,
                               to_char(due_at at time zone 'Europe/Oslo', 'YYYY-MM-DD HH24:MI') due
                        from task where number = :number
                        """).param("number", number).query().singleRow();
    }
}
