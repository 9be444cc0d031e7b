package no.kundeportal.help;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.kundeportal.support.GuideWays;
import no.kundeportal.support.Page;
import no.kundeportal.support.Paper;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.Visitors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The guides: one source for page, paper and manual, with pictures that are there and links that lead somewhere. */
@PortalTest
class GuidesTest {

    private static final Path PICTURES = Path.of("src/main/resources/static/assets/guides");
    private static final List<String> LANGUAGES = List.of("nb", "en", "sv");

    /** By the language of the portal, what a document says that it is in. */
    private static final Map<String, String> TAGS = Map.of("nb", "nb-NO", "en", "en-GB", "sv", "sv-SE");

    @Autowired
    Visitors visitors;

    @Autowired
    Answers questions;

    @Autowired
    JdbcClient database;

    @Test
    void haveEachOfTheirPicturesAndNoOther() throws IOException {
        var named = new TreeSet<String>();
        for (var guide : Guides.all())
            for (var step : guide.steps())
                if (step.pictured())
                    for (var language : LANGUAGES)
                        for (var device : Guide.Device.values()) named.add(guide.picture(step, language, device));
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

    /** What a step calls by its name stands on the page that the step is about. */
    @Test
    void nameOnlyWhatIsThere() {
        var missing = new ArrayList<String>();
        for (var guide : Guides.all()) {
            for (var step : guide.steps()) {
                var reader = GuideWays.reader(guide, step);
                var visitor = reader.isEmpty() ? visitors.anonymous() : visitors.as(reader);
                var said = visitor.opens(guide.address()).all("ol.guide > li").get(step.number() - 1);
                var there = switch (guide.slug() + " " + step.number()) {
                    case "first-sign-in 1" -> "Lag bruker"; // behind the link of an invitation
                    case "schedule-calendar 4" -> everything(visitor.submits(step.path()));
                    case "users 3" ->
                        follow(visitor, List.of("/users", "main a[href^='/invitations/']:not([href$='new'])"));
                    default -> follow(visitor, GuideWays.to(guide, step));
                };
                for (var name : said.select("b").eachText())
                    if (!there.contains(name)) missing.add(guide.slug() + " " + step.number() + ": " + name);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void nameInTheManualOnlyWhatIsThere() {
        var missing = new ArrayList<String>();
        var visitor = visitors.as(FJORDBYGG_ADMIN);
        var manual = visitor.opens("/support/manual");
        var kinds = Set.of("Statusene", "Tilgangsnivåer"); // these name what a page may show, not what it does
        for (var part : manual.all("section[id^=chapter] h3")) {
            if (kinds.contains(part.text())) continue;
            var way = new ArrayList<String>();
            way.add(part.nextElementSiblings().get(1).select("a").attr("href"));
            if (part.text().startsWith("QR-koder")) way.add("main a[href^='/sites/']");
            var there = follow(visitor, way);
            for (var name : part.nextElementSibling().select("b").eachText())
                if (!there.contains(name)) missing.add(part.text() + ": " + name);
        }
        assertThat(missing).isEmpty();
    }

    /** Guides and manual together speak of each page of the menu, to everybody whose menu has it. */
    @ParameterizedTest
    @ValueSource(strings = {FJORDBYGG_ADMIN, ANLEGG_NORD, SUPPORT, DRIFT})
    void leaveOutNoPageOfTheMenu(String person) {
        var page = visitors.as(person).opens("/support/manual");
        var spokenOf = page.all("main ol.guide .said > a, section[id^=chapter] a").stream()
                .map(link -> link.attr("href").split("[?#]")[0])
                .collect(Collectors.toSet());
        var menu = page.all("#menu a[href^='/']").stream()
                .map(link -> link.attr("href"))
                .filter(path -> !List.of("/", "/pickups/new", "/support").contains(path))
                .toList();
        assertThat(menu).hasSizeGreaterThan(4);
        assertThat(spokenOf).containsAll(menu);
    }

    /** Each link of each guide and of the manual, on the page and on paper, for everybody who may read it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                FJORDBYGG_READER,
                FJORDBYGG_ORDERER,
                FJORDBYGG_ADMIN,
                SAMLING_ADMIN,
                ANLEGG_NORD,
                SUPPORT,
                DRIFT
            })
    void leadEverybodyToOwnPagesOnly(String person) throws Exception {
        var visitor = person.isEmpty() ? visitors.anonymous() : visitors.as(person);
        var dead = new ArrayList<String>();
        var guides =
                visitor.opens("/support/guides").all("main ul.rows a").stream().map(link -> link.attr("href"));
        for (var address : Stream.concat(guides, Stream.of("/support/manual")).toList()) {
            var page = visitor.opens(address);
            var links = page.all("ol.guide .said > a, section[id^=chapter] a").stream()
                    .map(link -> link.attr("href"))
                    .toList();
            for (var link : links) {
                var answer = arrives(visitor, link);
                if (answer.status() != 200) dead.add(address + " " + link + " " + answer.status());
            }
            var paper = new Paper(visitor.opens(address + ".pdf").bytes());
            assertThat(paper.links().stream()
                            .map(link -> link.replaceFirst("^https?://[^/]+", ""))
                            .filter(link -> !link.equals("/app") || links.contains("/app")))
                    .as(address)
                    .containsAll(links)
                    .isSubsetOf(links);
        }
        assertThat(dead).isEmpty();
    }

    @Test
    void sayToAReaderWhoseStepsAreNotAllOwnWhoCan() {
        var page = visitors.as(FJORDBYGG_READER).opens("/support/guides/order-pickup");
        assertThat(names(page, "ol.guide .said > a")).containsExactly("Åpne: Henteplan");
        assertThat(page.one("main .notice").text())
                .contains("Noe av dette har du ikke rett til å gjøre selv.")
                .contains("Spør om tilgang");
        assertThat(visitors.as(ANLEGG_NORD)
                        .opens("/support/guides/order-pickup")
                        .one("main .notice")
                        .text())
                .isEqualTo("Dette gjør kundene på sine egne sider.");
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .opens("/support/guides/order-pickup")
                        .all("main .notice"))
                .isEmpty();
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
    void canBeReadFromPaperSentenceBySentence(String language) throws Exception {
        for (var person : List.of(FJORDBYGG_ADMIN, ANLEGG_NORD, SUPPORT)) {
            var visitor = visitors.as(person).in(language);
            speak(person, language);
            for (var guide : Guides.all()) {
                if (person.equals(FJORDBYGG_ADMIN) == guide.isForStaff()) continue;
                var page = visitor.opens(guide.address());
                if (page.status() != 200) continue;
                var paper = new Paper(visitor.opens(guide.address() + ".pdf").bytes());
                assertThat(paper.sentences()).contains(page.heading()).contains(said(page, "ol.guide .said p"));
                assertThat(paper.language()).isEqualTo(TAGS.get(language));
                assertThat(paper.violations()).as(guide.slug()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "en", "sv"})
    void areAllInTheManualWithWhatTheyLeaveOut(String language) throws Exception {
        var page = visitors.anonymous().in(language).opens("/support/manual");
        var paper = new Paper(
                visitors.anonymous().in(language).opens("/support/manual.pdf").bytes());
        assertThat(page.text()).doesNotContain("[");
        for (var link : page.all("main nav a[href^='#']"))
            assertThat(page.all(link.attr("href"))).as(link.attr("href")).hasSize(1);
        assertThat(paper.sentences())
                .contains(said(page, "main > h1, main section > h2, main section > h3"))
                .contains(said(page, "ol.guide .said p, section[id^=chapter] p:not(:has(a))"));
        assertThat(paper.language()).isEqualTo(TAGS.get(language));
        assertThat(paper.violations()).isEmpty();
    }

    private static List<String> names(Page page, String selector) {
        return page.all(selector).stream().map(Element::text).toList();
    }

    /** What can be read along a way. */
    private static String follow(Visitors.Visitor visitor, List<String> way) {
        var address = way.getFirst();
        var page = arrives(visitor, address);
        var read = new StringBuilder(everything(page));
        for (var next : way.subList(1, way.size())) {
            if (next.startsWith("~")) continue;
            address = next.startsWith("+")
                    ? address + next.substring(1)
                    : first(page, next).attr("href");
            page = arrives(visitor, address);
            read.append(everything(page));
        }
        return read.toString();
    }

    /** Where a link ends: the statistics lead on to one of their reports, and to sign-in whoever is not in. */
    private static Page arrives(Visitors.Visitor visitor, String link) {
        var page = visitor.opens(link.split("#")[0]);
        for (int hops = 0; hops < 3 && page.status() == 302; hops++)
            page = visitor.opens(page.redirect().replaceFirst("^https?://[^/]+", ""));
        return page;
    }

    private static Element first(Page page, String selector) {
        return page.all(selector).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + selector + " on " + page.heading()));
    }

    private static String everything(Page page) {
        return page.html().body().text();
    }

    private static List<String> said(Page page, String selector) {
        return names(page, selector).stream()
                .map(words -> words.replace('\u00A0', ' ').replace("- ", "-"))
                .toList();
    }

    private void speak(String person, String language) {
        database.sql("update person set language = :language where user_id = :person")
                .param("language", language)
                .param("person", person)
                .update();
    }
}
