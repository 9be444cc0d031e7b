package no.kundeportal.help;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import no.kundeportal.mail.MailSettings;
import no.kundeportal.statistics.web.DemonstrationShares;
import no.kundeportal.support.Page;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A page that is pasted into a message says what it is, by the public address and in the reader's language. */
@PortalTest
class LinkPreviewTest {

    @Autowired
    Visitors visitors;

    @Autowired
    MailSettings settings;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/app",
                "/sign-in",
                "/account-requests/new",
                "/support",
                "/support/questions",
                "/support/questions/order-pickup",
                "/support/guides",
                "/support/guides/order-pickup",
                "/support/manual",
                "/accessibility",
                "/privacy"
            })
    void everyPublicPageNamesItself(String address) {
        for (var language : new String[] {"nb", "en", "sv"}) {
            var page = visitors.anonymous().in(language).opens(address + "?source=message");
            assertThat(page.one("link[rel=canonical]").attr("href")).isEqualTo(settings.publicUrl() + address);
            assertThat(said(page, "og:url")).isEqualTo(settings.publicUrl() + address);
            assertThat(said(page, "og:title")).isNotBlank().doesNotContain("??");
            assertThat(said(page, "og:description")).isNotBlank().doesNotContain("??");
            assertThat(said(page, "og:locale")).startsWith(language + "_");
            assertThat(said(page, "og:image")).startsWith(settings.publicUrl() + "/assets/");
            var picture = said(page, "og:image").substring(settings.publicUrl().length());
            assertThat(visitors.anonymous().opens(picture).status()).isEqualTo(200);
        }
    }

    @Test
    void aPageOfSomebodysOwnIsNobodysAddress() {
        for (var address : new String[] {"/pickups", "/follow-up/year", "/nowhere"})
            assertThat(visitors.as(FJORDBYGG_ADMIN).opens(address).all("link[rel=canonical]"))
                    .isEmpty();
        var shared = visitors.anonymous().opens("/shared/" + DemonstrationShares.RUNNING);
        assertThat(shared.all("link[rel=canonical], meta[property=og:url]")).isEmpty();
    }

    private static String said(Page page, String property) {
        return page.one("meta[property=" + property + "]").attr("content");
    }
}
