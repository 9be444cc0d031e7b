package no.kundeportal.help;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.kundeportal.support.Page;
import no.kundeportal.support.Paper;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.Visitors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The guides: one source for page, paper and manual, with pictures that are there and links that lead somewhere. */
@PortalTest
class GuidesTest {

    private static final Path PICTURES = Path.of("src/main/resources/static/assets/guides");
    private static final List<String> LANGUAGES = List.of("nb", "en", "sv");

    @Autowired
    Visitors visitors;

    @Autowired
    Answers questions;

    @Test
    void haveEachOfTheirPicturesAndNoOther() throws IOException {
        var named = new TreeSet<String>();
        for (var guide : Guides.all())
            for (var step : guide.steps())
                if (step.pictured())
                    for (var language : LANGUAGES)
                        for (var device : List.of("phone", "desk")) named.add(guide.picture(step, language, device));
        try (var files = Files.list(PICTURES)) {
            assertThat(files.map(file -> "/assets/guides/" + file.getFileName()).collect(Collectors.toSet()))
                    .as("./mvnw -Pguides test takes them anew")
                    .isEqualTo(named);
        }
    }

    @Test
    void nameAButtonAsItStandsOnThePage() {
        var guide = visitors.anonymous().opens("/support/guides/order-pickup");
        assertThat(guide.heading()).isEqualTo("Bestill henting");
        assertThat(names(guide, "ol.guide > li:last-child b")).containsExactly("Endre", "Avbestill");
        var review = visitors.as(FJORDBYGG_ADMIN)
                .opens("/pickups/new?step=review&site=1001&choice=TREVIRKE:10M3&action=EMPTY&earliest=true");
        assertThat(names(guide, "ol.guide b")).containsAll(names(review, "main .step-bar button.filled"));
        assertThat(visitors.anonymous()
                        .in("sv")
                        .opens("/support/guides/order-pickup")
                        .text())
                .contains("Tryck på Beställ hämtning");
    }

    @Test
    void leadToPagesThatOpenForThoseTheyAreFor() {
        var dead = new ArrayList<String>();
        for (var guide : Guides.all()) {
            var visitor = visitors.as(
                    switch (guide.right()) {
                        case FACILITY -> ANLEGG_NORD;
                        case CUSTOMERS -> SUPPORT;
                        default -> FJORDBYGG_ADMIN;
                    });
            for (var step : guide.steps()) {
                var page = step.path().equals("/sign-in")
                        ? visitors.anonymous().opens(step.path())
                        : visitor.opens(step.path().split("#")[0]);
                if (page.status() != 200) dead.add(guide.slug() + " " + step.path() + " " + page.status());
            }
        }
        for (var part : Manual.PARTS)
            if (visitors.as(FJORDBYGG_ADMIN).opens(part.path()).status() != 200) dead.add(part.path());
        assertThat(dead).isEmpty();
    }

    @Test
    void answerQuestionsThatThereAreAndAreFoundFromThem() {
        for (var guide : Guides.all())
            assertThat(guide.questions())
                    .as(guide.slug())
                    .allMatch(slug -> questions.find(slug).isPresent());
        assertThat(visitors.anonymous()
                        .opens("/support/questions/cancel-pickup")
                        .all("main a[href='/support/guides/order-pickup']"))
                .hasSize(1);
        assertThat(visitors.anonymous().opens("/support").all("main a[href='/support/guides']"))
                .hasSize(1);
    }

    @Test
    void forStaffAreForStaff() {
        assertThat(visitors.anonymous().opens("/support/guides/facility-day").status())
                .isEqualTo(404);
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .opens("/support/guides/support-day")
                        .status())
                .isEqualTo(404);
        assertThat(visitors.as(SUPPORT).opens("/support/guides/support-day").status())
                .isEqualTo(200);
        assertThat(visitors.anonymous().opens("/support/manual").text()).doesNotContain("Dagen på anlegget");
        assertThat(visitors.as(ANLEGG_NORD).opens("/support/manual").text()).contains("Dagen på anlegget");
        assertThat(visitors.as(ANLEGG_NORD)
                        .opens("/support/guides")
                        .all("main section")
                        .getFirst()
                        .text())
                .contains("Dagen på anlegget");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "en", "sv"})
    void canBeReadFromPaper(String language) throws Exception {
        for (var guide : Guides.all()) {
            if (guide.isForStaff()) continue;
            var page = visitors.anonymous().in(language).opens(guide.address());
            var paper = new Paper(visitors.anonymous()
                    .in(language)
                    .opens(guide.address() + ".pdf")
                    .bytes());
            var read = plain(paper.text());
            assertThat(read).contains(plain(page.heading())).contains("/app");
            // Bold letters are drawn after the others of their line, so words are looked for, not sentences.
            for (var step : page.all("ol.guide .said p"))
                assertThat(read).contains(step.text().strip().split("[^\\p{L}\\p{N}]+"));
        }
    }

    @Test
    void areAccessibleOnPaperWithPicturesThatSayWhatTheyAre() throws Exception {
        var guide = new Paper(
                visitors.anonymous().opens("/support/guides/order-pickup.pdf").bytes());
        assertThat(guide.violations()).isEmpty();
        assertThat(new Paper(visitors.as(SUPPORT)
                                .opens("/support/guides/support-day.pdf")
                                .bytes())
                        .text())
                .contains("Dagen i brukerstøtten");
    }

    @Test
    void areAllInTheManualWithWhatTheyLeaveOut() throws Exception {
        var page = visitors.anonymous().opens("/support/manual");
        var paper = new Paper(visitors.anonymous().opens("/support/manual.pdf").bytes());
        var read = plain(paper.text());
        for (var link : page.all("nav a[href^='#']")) {
            if (link.attr("href").equals("#menu")) continue;
            if (link.attr("href").equals("#content")) continue;
            assertThat(page.all(link.attr("href"))).as(link.attr("href")).hasSize(1);
        }
        for (var heading : page.all("main h2, main h3")) {
            if (heading.closest(".empty") == null) assertThat(read).contains(plain(heading.text()));
        }
        assertThat(paper.violations()).isEmpty();
    }

    private static List<String> names(Page page, String selector) {
        return page.all(selector).stream().map(Element::text).toList();
    }

    /** Lines break elsewhere on paper. */
    private static String plain(String text) {
        return text.replace('\u00A0', ' ').replaceAll("\\s+", "");
    }
}
