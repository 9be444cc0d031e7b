package no.kundeportal.help;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Questions and answers: found by the customers' own words, shared with anybody, and never a dead end. */
@PortalTest
class AnswersTest {

    @Autowired
    Visitors visitors;

    @Autowired
    Answers questions;

    @ParameterizedTest
    @CsvSource({
        "nb, hvordan bestiller jeg henting?, order-pickup",
        "nb, avbestile, cancel-pickup",
        "nb, tømeplan tom, empty-plan",
        "nb, glemt pasord, forgotten-password",
        "nb, ingen kom og hentet, nobody-came",
        "nb, kundenumer, customer-number",
        "nb, faktura, invoices",
        "nb, ser ikke beløp, amounts",
        "nb, invitere kollega, invite",
        "nb, hjem-skjerm, on-the-phone",
        "nb, avfalspyramide, pyramid",
        "nb, hvorfor stemmer ikke tallene, figures-differ",
        "nb, klimagaser, climate",
        "nb, årsraport, year",
        "nb, utbetaling, paid",
        "nb, ingen administrator, no-administrator",
        "nb, bytte brukernavn, user-id",
        "nb, qr kode på containeren, container-code",
        "nb, statistikken er tom, no-figures",
        "en, greenhouse gasses, climate",
        "en, anual report, year",
        "en, empty statistics, no-figures",
        "en, invit colleague, invite",
        "en, hierachy, pyramid",
        "sv, avfallstrapa, pyramid",
        "sv, växthusgas, climate",
        "sv, ingen kom och hämtade, nobody-came",
        "sv, faktura fel, invoice-basis",
        "sv, följa odern, follow-order",
        "en, how do I cancel a pickup, cancel-pickup",
        "en, forgoten password, forgotten-password",
        "en, excell, excel",
        "sv, avboka hämtning, cancel-pickup",
        "sv, lösenord glömt, forgotten-password",
        "sv, vågsedlar, behind-a-figure"
    })
    void areFoundByTheCustomersOwnWordsWithALetterWrong(String language, String asked, String slug) {
        var page = visitors.anonymous().in(language).opens("/support/questions?q=" + encoded(asked));
        assertThat(page.all("main ul.rows a").stream()
                        .map(link -> link.attr("href"))
                        .limit(3))
                .contains("/support/questions/" + slug);
    }

    @Test
    void sayHowManyAnswersThereAreAndWhatToDoWithoutOne() {
        var page = visitors.as(FJORDBYGG_READER).opens("/support/questions?q=kvantemekanikk");
        assertThat(page.text()).contains("Ingen svar på «kvantemekanikk»").contains("Fant du ikke svaret?");
        assertThat(page.all("main .empty a[href^='/support/contact']")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%25%27%20OR%201%3D1",
                "%27%3B%20drop%20table%20person%3B--",
                "%3Cscript%3E",
                "%5C",
                "%00",
                "(",
                "*"
            })
    void takeAnythingForWords(String asked) {
        assertThat(visitors.anonymous().opens("/support/questions?q=" + asked).status())
                .isEqualTo(200);
        var everywhere = visitors.as(FJORDBYGG_ADMIN).opens("/search?q=" + asked);
        assertThat(everywhere.status()).isEqualTo(200);
        assertThat(everywhere.all("main a[href^='/pickups/2']")).isEmpty();
    }

    /** For each answer: whoever may, gets there; whoever may not, is told who can. Nobody meets a dead end. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                FJORDBYGG_READER,
                FJORDBYGG_ORDERER,
                FJORDBYGG_ADMIN,
                KYSTMAT_ADMIN,
                HOTELL_ADMIN,
                SAMLING_ADMIN,
                ANLEGG_NORD,
                SUPPORT,
                DRIFT
            })
    void leadEverybodyOn(String person) {
        var visitor = person.isEmpty() ? visitors.anonymous() : visitors.as(person);
        var dead = new ArrayList<String>();
        var alive = new HashSet<String>();
        for (var question : questions.all()) {
            var page = visitor.opens(question.address());
            var links = page.all("main a").stream()
                    .map(link -> link.attr("href"))
                    .filter(href -> href.startsWith("/"))
                    .toList();
            for (var href : links) {
                if (!alive.add(href)) continue;
                var answer = visitor.opens(href);
                var toSignIn = person.isEmpty() && "/sign-in".equals(path(answer.redirect()));
                var toOwnPage = "/".equals(href) && !person.isEmpty() && answer.status() == 302;
                if (answer.status() != 200 && !toSignIn && !toOwnPage)
                    dead.add(question.slug() + " " + href + " " + answer.status());
            }
            if (links.isEmpty()) dead.add(question.slug() + " leads nowhere");
        }
        assertThat(dead).isEmpty();
    }

    /** For each role, those that it can do at once are these, and each button opens its page, not a detour. */
    @ParameterizedTest
    @CsvSource({
        FJORDBYGG_ADMIN + ", ''",
        FJORDBYGG_ORDERER + ", 'invoices paid invoice-basis who-has-access invite change-access'",
        FJORDBYGG_READER
                + ", 'order-pickup other-waste cancel-pickup change-pickup who-has-access invite change-access'"
    })
    void openTheirPageToWhomeverTheyAreFor(String person, String notOwn) {
        var visitor = visitors.as(person);
        for (var question : questions.all()) {
            var button = visitor.opens(question.address()).all("main .row > a.filled[href='" + question.path() + "']");
            assertThat(button)
                    .as(person + " " + question.slug())
                    .hasSize(Set.of(notOwn.split(" ")).contains(question.slug()) ? 0 : 1);
            if (button.isEmpty()) continue;
            var page = visitor.opens(question.path());
            assertThat(page.status()).as(person + " " + question.path()).isEqualTo(200);
        }
    }

    /** What a way has chosen beforehand stands chosen in the form. */
    @Test
    void leadToAFormThatIsFilledIn() {
        var ask = visitors.as(FJORDBYGG_ORDERER).opens("/profile/access?lack=ECONOMY");
        assertThat(ask.one("input[name=lack][value=ECONOMY]").hasAttr("checked"))
                .isTrue();
        var paid = visitors.as(FJORDBYGG_ADMIN).opens("/invoices?kind=SETTLEMENT");
        assertThat(paid.all("input[name=kind][checked], option[selected][value=SETTLEMENT]"))
                .isNotEmpty();
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .opens("/support/contact?page=/profile")
                        .one("input[name=page]")
                        .val())
                .isEqualTo("/profile");
    }

    @Test
    void tellAReaderWhoCanDoIt() {
        var page = visitors.as(FJORDBYGG_READER).opens("/support/questions/invite");
        assertThat(page.text())
                .contains("Du har ikke rett til å gjøre dette selv")
                .contains("Spør om tilgang");
        assertThat(page.all("main a.filled[href='/invitations/new']")).isEmpty();
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .opens("/support/questions/invite")
                        .all("main a.filled[href='/invitations/new']"))
                .hasSize(1);
    }

    @Test
    void areReadableForSomebodyWithoutAnAccountAndSayWhatTheyAreInAMessage() {
        var page = visitors.anonymous().opens("/support/questions/calendar");
        assertThat(page.heading()).isEqualTo("Hvordan får jeg hentingene i kalenderen min?");
        assertThat(page.one("meta[property=og:description]").attr("content")).contains("hemmelig adresse");
        assertThat(page.one("a[href^='mailto:']").attr("href"))
                .startsWith("mailto:?subject=Hvordan")
                .endsWith("%2Fsupport%2Fquestions%2Fcalendar");
        assertThat(visitors.anonymous().opens("/support/questions/nothing").status())
                .isEqualTo(404);
    }

    /** With its filter. Before sign-in an address may be a secret, and is not offered. */
    @Test
    void andEveryOtherPageAreSentToAColleague() {
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/pickups?status=CONFIRMED");
        assertThat(page.one(".foot a[href^='mailto:']").attr("href")).endsWith("%2Fpickups%3Fstatus%3DCONFIRMED");
        assertThat(page.one(".foot button[data-share]").hasAttr("hidden")).isTrue();
        assertThat(visitors.anonymous().opens("/sign-in").all("a[href^='mailto:']"))
                .isEmpty();
    }

    @Test
    void areInThePageSearchBesideAllElse() {
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/search?q=avbestille");
        assertThat(page.all("main a[href='/support/questions/cancel-pickup']")).hasSize(1);
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/search?q=t%C3%B8meplan").all("main a[href='/schedule']"))
                .isNotEmpty();
    }

    private static String path(String address) {
        return address == null ? null : address.replaceFirst("https?://[^/]+", "");
    }

    private static String encoded(String words) {
        return java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
    }
}
