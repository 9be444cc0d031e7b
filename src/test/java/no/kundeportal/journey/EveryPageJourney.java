package no.kundeportal.journey;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.kundeportal.statistics.web.DemonstrationShares;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page of every role, on the phone and at the desk, light and dark: accessible, without complaint, not wider than the screen. */
class EveryPageJourney extends Journey {

    private static final Map<String, List<String>> PAGES = Map.of(
            FJORDBYGG_ADMIN,
            List.of(
                    "/",
                    "/pickups",
                    "/pickups?status=FAILED&from=",
                    "/pickups?from=2050-01-01",
                    "/pickups?from=x",
                    "/pickups/history",
                    "/pickups/history?from=2050-01-01",
                    "/sites",
                    "/sites/1001",
                    "/fractions",
                    "/schedule",
                    "/schedule?view=month",
                    "/schedule?view=week",
                    "/schedule?site=1004",
                    "/schedule?from=x",
                    "/schedule/calendar",
                    "/schedule/requests/new",
                    "/schedule/requests/new?site=1001&choice=PAPP:660L",
                    "/statistics/standard",
                    "/statistics/mini",
                    "/statistics/maxi-extended?sort=kg",
                    "/statistics/maxi?unit=week&group=site",
                    "/statistics/standard?unit=x",
                    "/insight/volume",
                    "/insight/volume?kind=hazard",
                    "/analysis",
                    "/reports",
                    "/reports/new?report=maxi-extended",
                    "/reports/requests/new",
                    "/reports/files",
                    "/reports/shared",
                    "/follow-up/year/share",
                    "/follow-up/cost/share",
                    "/reports/files/new?title=Maxi&ending=csv&definition=column%3Dkg%26span%3DLAST_MONTH",
                    "/analysis?site=1003&fraction=PAPP",
                    "/follow-up",
                    "/follow-up/hierarchy",
                    "/follow-up/hierarchy?basis=code&step=UNKNOWN",
                    "/follow-up/hierarchy?from=2017-01-01&to=2017-02-01",
                    "/follow-up/sectors",
                    "/follow-up/reconciliation",
                    "/follow-up/climate",
                    "/follow-up/cost",
                    "/follow-up/year",
                    "/follow-up/esrs-e5",
                    "/follow-up/esrs-e5?standard=gri",
                    "/follow-up/tek17",
                    "/follow-up/tek17?project=54a56995-766f-ed5b-4efa-133bf9b2cc91",
                    "/projects/new",
                    "/projects/54a56995-766f-ed5b-4efa-133bf9b2cc91",
                    "/projects/54a56995-766f-ed5b-4efa-133bf9b2cc91/plan",
                    "/projects/54a56995-766f-ed5b-4efa-133bf9b2cc91/ending",
                    "/projects/54a56995-766f-ed5b-4efa-133bf9b2cc91/deletion",
                    "/follow-up/cost?from=2017-01-01&to=2017-02-01",
                    "/statistics/standard?from=2017-01-01&to=2017-02-01",
                    "/invoices",
                    "/invoices?kind=CREDIT_NOTE",
                    "/invoices?from=x",
                    "/invoices?q=zzz",
                    "/profile",
                    "/profile/access",
                    "/notices",
                    "/notices?kind=DONE&site=1004",
                    "/profile/notices",
                    "/profile/notices?site=1001",
                    "/tasks",
                    "/tasks/S-1001",
                    "/tasks/S-1005",
                    "/profile/security",
                    "/profile/access/departure",
                    "/users",
                    "/users?q=zzz",
                    "/users/levels",
                    "/users/audit",
                    "/invitations/new",
                    "/search?q=gips",
                    "/search?q=zzz",
                    "/pickups/new",
                    "/pickups/quick",
                    "/support",
                    "/support/questions?q=avbestile",
                    "/support/questions?q=zzz",
                    "/support/questions/order-pickup",
                    "/sites/1001/codes",
                    "/support/contact?page=/schedule",
                    "/pickups/quick?site=1001",
                    "/app",
                    "/nowhere"),
            FJORDBYGG_ORDERER,
            List.of(
                    "/",
                    "/invoices",
                    "/pickups/new",
                    "/pickups/new?step=day&site=1001&choice=TREVIRKE:10M3",
                    "/pickups/new?step=day&site=1001&choice=TREVIRKE:10M3&action=EMPTY",
                    "/pickups/new?step=day&site=1001&choice=ANNET&description=x",
                    "/pickups/new?step=review&site=1001&choice=TREVIRKE:10M3&action=EMPTY&earliest=true"),
            FJORDBYGG_READER,
            List.of("/pickups/new", "/statistics/standard", "/profile/access", "/users"),
            HOTELL_ADMIN,
            List.of("/"),
            ANLEGG_NORD,
            List.of(
                    "/facility/queue",
                    "/support/guides",
                    "/support/guides/facility-day",
                    "/facility/queue?waits=true",
                    "/facility/orders",
                    "/facility/plan",
                    "/facility/plan?view=week",
                    "/facility/plan?day=2050-01-01",
                    "/facility/plan/print",
                    "/facility/vehicles",
                    "/facility/vehicles/new",
                    "/facility/vehicles/NX%2048213",
                    "/facility/confirmations",
                    "/facility/outcomes",
                    "/facility/agreements",
                    "/facility/agreements/new",
                    "/facility/agreements/new?site=1003",
                    "/facility/agreements/A-1007",
                    "/facility/agreements/A-1007/change"),
            DRIFT,
            List.of(
                    "/operator/intake",
                    "/operator/tokens",
                    "/operator/customers/new",
                    "/operator/customers/100001/change",
                    "/operator/customers/100001/sites/new",
                    "/operator/sites/1001",
                    "/operator/sites/1001/containers/new",
                    "/operator/sites/1001/containers/TREVIRKE/10M3",
                    "/operator/articles",
                    "/operator/articles/new",
                    "/operator/articles/GIPS",
                    "/operator/fractions",
                    "/operator/fractions/GIPS",
                    "/operator/container-types",
                    "/operator/container-types/new",
                    "/operator/facilities",
                    "/operator/facilities/new",
                    "/operator/facilities/NORD",
                    "/operator/customers",
                    "/operator/staff",
                    "/operator/treatment",
                    "/operator/treatment?missing=true",
                    "/operator/treatment/TREVIRKE/NORD",
                    "/operator/factors",
                    "/operator/factors/1",
                    "/operator/factors/uses/GLASS/R5",
                    "/operator/treatment/TREVIRKE/NORD/new"),
            SUPPORT,
            List.of(
                    "/support/guides/support-day",
                    "/operator/customers?q=zzz",
                    "/operator/customers/100001",
                    "/operator/audit?from=2020-01-01",
                    "/users",
                    "/users?customer=100003",
                    "/tasks",
                    "/tasks?kind=x",
                    "/tasks?q=zzz",
                    "/tasks?country=SE&language=sv&assignee=nobody",
                    "/tasks/S-1004",
                    "/tasks/S-1006",
                    "/tasks/S-1006?template=1",
                    "/tasks/templates",
                    "/tasks/templates/1",
                    "/tasks/answer-times",
                    "/search?q=fjordbyg"));

    @ParameterizedTest
    @ValueSource(strings = {"phone", "desk"})
    void isFineForEveryRole(String device) {
        var wrong = new ArrayList<String>();
        var visitor = open(device);
        for (var address : List.of(
                "/",
                "/sign-in",
                "/sign-in-help",
                "/password-resets/new",
                "/account-requests/new",
                "/app",
                "/support",
                "/support/questions/order-pickup",
                "/support/guides",
                "/support/guides/order-pickup",
                "/support/manual",
                "/privacy",
                "/accessibility",
                "/shared/" + DemonstrationShares.RUNNING,
                "/shared/" + DemonstrationShares.EXPIRED,
                "/app/offline")) look(visitor, address, wrong);
        PAGES.forEach((person, addresses) -> {
            var page = open(device);
            signIn(page, person);
            addresses.forEach(address -> look(page, address, wrong));
            if (person.equals(FJORDBYGG_ADMIN)) follow(page, "/pickups?from=", "td.opens a:visible", wrong);
            if (person.equals(FJORDBYGG_ADMIN)) follow(page, "/statistics/standard", "#slips a.door:visible", wrong);
            if (person.equals(FJORDBYGG_ADMIN)) {
                follow(page, "/invoices", "td a[href^='/invoices/']", wrong);
                follow(page, "/invoices?kind=CREDIT_NOTE", "td a[href^='/invoices/']", wrong);
                follow(page, "/users", "td a[href^='/users/']", wrong);
                follow(page, "/users", "td a[href^='/invitations/']", wrong);
                followIntentions(page, wrong);
            }
            if (person.equals(SUPPORT)) followSupport(page, wrong);
            if (person.equals(ANLEGG_NORD)) followDesk(page, wrong);
        });
        wrong.addAll(complaints);
        assertThat(wrong).isEmpty();
    }

    private Page open(String device) {
        return device.equals("phone") ? phone(ColorScheme.LIGHT) : desk(ColorScheme.LIGHT);
    }

    private void follow(Page page, String from, String link, List<String> wrong) {
        page.navigate(from);
        look(page, page.locator(link).first().getAttribute("href"), wrong);
    }

    private void followIntentions(Page page, List<String> wrong) {
        page.navigate("/pickups?status=CONFIRMED");
        var order = page.locator("td.opens a:visible").first().getAttribute("href");
        for (var verb : List.of("/cancellation", "/change", "/missed-report")) look(page, order + verb, wrong);
    }

    private void followSupport(Page page, List<String> wrong) {
        page.navigate("/users?customer=100001");
        page.locator("td a[href^='/users/']").first().click();
        var person = page.locator("a[href^='/operator/people/']").getAttribute("href");
        for (var more : List.of("", "/look")) look(page, person + more, wrong);
        page.navigate("/tasks/S-1009");
        var request =
                page.locator("a[href^='/operator/account-requests/']").first().getAttribute("href");
        for (var more : List.of("", "?customer=100001", "?customer=0")) look(page, request + more, wrong);
    }

    private void followDesk(Page page, List<String> wrong) {
        page.navigate("/facility/orders?status=CONFIRMED");
        var order = page.locator("td.opens a:visible").first().getAttribute("href");
        for (var verb : List.of("", "/correction", "/completion", "/record", "/cancellation", "/failure"))
            look(page, order + verb, wrong);
    }

    /** Loaded once and looked at in both colour schemes, which the stylesheet switches in place. */
    private static void look(Page page, String address, List<String> wrong) {
        page.navigate(address);
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            Axe.violations(page).forEach(violation -> wrong.add(address + " " + scheme + " " + violation));
        }
        var tooWide =
                (Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (tooWide > 1) wrong.add(address + " scrolls sideways by " + tooWide);
    }
}
