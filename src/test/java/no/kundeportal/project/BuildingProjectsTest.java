package no.kundeportal.project;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.kundeportal.support.Page;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.TestClock;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Building projects, from the first click to the record of what was done. */
@PortalTest
class BuildingProjectsTest {

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    /** A day before there is any slip of the demonstration, so that a new project has none. */
    @BeforeEach
    void longAgo() {
        clock.is("2020-05-04T10:00");
    }

    @Test
    void isMadeByAnAdministratorAndStandsInTheList() {
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/projects/new?site=1004");
        assertThat(page.one("#site option[selected]").val()).isEqualTo("1004");
        var made = make("Nordre kai 4, riving");
        assertThat(made.status()).isEqualTo(302);
        var row = database.sql("select * from building_project where name = 'Nordre kai 4, riving'")
                .query()
                .singleRow();
        assertThat(row)
                .containsEntry("customer_number", "100001")
                .containsEntry("site_number", "1004")
                .containsEntry("kind", "DEMOLITION")
                .containsEntry("case_number", "2020/17")
                .containsEntry("property", "56/1200");
        assertThat(row.get("floor_area")).hasToString("1240.5");
        assertThat(events("Nordre kai 4, riving")).containsExactly("MADE  ");
        var shown = visitors.as(FJORDBYGG_ADMIN).opens(made.redirect());
        assertThat(shown.heading()).isEqualTo("Nordre kai 4, riving");
        assertThat(shown.text())
                .contains("Ingen veiesedler ennå", "1 240,5 m²", "Minst 60 % etter TEK17 § 9-8", "2020/17", "56/1200");
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/follow-up/tek17").text())
                .contains("Nordre kai 4, riving", "ingen veiesedler ennå");
    }

    @ParameterizedTest
    @CsvSource({
        "name, '', Gi prosjektet et navn",
        "site, '', Velg stedet",
        "site, 2001, Velg et av stedene dere har",
        "site, 9999, Velg et av stedene dere har",
        "kind, '', Velg hva slags arbeid",
        "floorArea, '', Skriv bruttoarealet",
        "floorArea, 0, minst 1 m²",
        "floorArea, 1000000000000, 1 000 000 m²",
        "floorArea, 1e12, 1 000 000 m²",
        "floorArea, mange, Skriv arealet som et tall",
        "floorArea, '12,25', én desimal",
        "startsOn, x, Skriv en dag",
        "startsOn, 2009-01-01, høyst 10 år tilbake",
        "startsOn, 2026-01-01, høyst 5 år frem",
        "endsOn, 2020-02-29, før starten",
        "endsOn, 2031-01-01, høyst 10 år",
        "appliedOn, 2010-06-30, 2010 eller senere",
        "appliedOn, 2020-12-31, før arbeidet er ferdig",
        "earlierRules, true, Bare søknader fra 1. juli 2022",
        "property, tolv, Skriv gårdsnummer og bruksnummer"
    })
    void saysBesideTheFieldWhatIsWrongAndKeepsWhatWasTyped(String field, String typed, String sentence) {
        var fields = fields("Feil felt");
        for (int i = 0; i < fields.length; i += 2) if (fields[i].equals(field)) fields[i + 1] = typed;
        var page = visitors.as(FJORDBYGG_ADMIN).submits("/projects", (Object[]) fields);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorAt(field)).contains(sentence);
        assertThat(page.one("#caseNumber").val()).isEqualTo("2020/17");
        if (field.equals("floorArea") && !typed.equals("1e12"))
            assertThat(page.one("#floorArea").val()).isEqualTo(typed);
        assertThat(database.sql("select count(*) from building_project where name = 'Feil felt'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void endlessTextIsRefusedAndNotCut() {
        var fields = fields("x".repeat(5000));
        var page = visitors.as(FJORDBYGG_ADMIN).submits("/projects", (Object[]) fields);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorAt("name")).contains("Høyst 100 tegn");
        assertThat(page.one("#name").val()).hasSize(5000);
    }

    @Test
    void sentTwiceIsOneProject() {
        assertThat(make("Én gang").status()).isEqualTo(302);
        var again = make("én gang");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.errorAt("name")).contains("allerede et prosjekt");
    }

    @Test
    void isChangedWithWhatStoodBeforeOnRecord() {
        var id = idOf(make("Før"));
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/projects/" + id);
        assertThat(page.one("#floorArea").val()).isEqualTo("1240,5");
        var changed = visitors.as(FJORDBYGG_ADMIN)
                .submits("/projects/" + id, with(fields("Etter"), "version", version(page), "endsOn", "2020-12-31"));
        assertThat(changed.redirect()).isEqualTo("/follow-up/tek17?project=" + id);
        assertThat(events("Etter"))
                .containsExactly("MADE  ", "CHANGED name Før→Etter", "CHANGED endsOn 2020-11-30→2020-12-31");
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .opens(changed.redirect())
                        .one("#history")
                        .text())
                .contains("Siste dag: 30.11.2020 → 31.12.2020", "Administrator, Fjordbygg");
    }

    @Test
    void theSecondOfTwoSeesBothVersions() {
        var id = idOf(make("Samtidig"));
        var seen = version(visitors.as(FJORDBYGG_ADMIN).opens("/projects/" + id));
        visitors.as(FJORDBYGG_ADMIN).submits("/projects/" + id, with(fields("Først"), "version", seen));
        for (var late : List.of(
                visitors.as(FJORDBYGG_ADMIN).submits("/projects/" + id, with(fields("Sist"), "version", seen)),
                visitors.as(FJORDBYGG_ADMIN)
                        .submits("/projects/" + id + "/ending", "version", seen, "endsOn", "2020-05-03"),
                visitors.as(FJORDBYGG_ADMIN)
                        .submits(
                                "/projects/" + id + "/plan",
                                "version",
                                seen,
                                "lines[0].fraction",
                                "GIPS",
                                "lines[0].kg",
                                "12"))) assertThat(late.status()).isEqualTo(409);
        var conflict = visitors.as(FJORDBYGG_ADMIN).submits("/projects/" + id, with(fields("Sist"), "version", seen));
        assertThat(conflict.text()).contains("Navn", "Først", "Sist");
        assertThat(conflict.html().select("main a.filled").attr("href")).isEqualTo("/follow-up/tek17?project=" + id);
    }

    @Test
    void endsOnADayThatHasBeen() {
        var id = idOf(make("Slutt"));
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/projects/" + id + "/ending");
        assertThat(page.one("#endsOn").val()).isEqualTo("2020-05-04");
        for (var bad : new String[] {"2020-05-05", "2020-02-01", ""}) {
            var refused = visitors.as(FJORDBYGG_ADMIN)
                    .submits("/projects/" + id + "/ending", "version", version(page), "endsOn", bad);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.errorAt("endsOn")).isNotBlank();
        }
        visitors.as(FJORDBYGG_ADMIN)
                .submits("/projects/" + id + "/ending", "version", version(page), "endsOn", "2020-05-03");
        assertThat(events("Slutt")).contains("ENDED endsOn 2020-11-30→2020-05-03");
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .opens("/follow-up/tek17")
                        .one("[data-key=Slutt]")
                        .text())
                .contains("avsluttet");
    }

    @Test
    void isDeletedOnlyWhileNothingWasWeighedForIt() {
        var id = idOf(make("Feil sted"));
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .submits("/projects/" + id + "/deletion")
                        .redirect())
                .isEqualTo("/follow-up/tek17");
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .opens("/follow-up/tek17?project=" + id)
                        .status())
                .isEqualTo(404);
        assertThat(events("Feil sted")).contains("DELETED  ");
        assertThat(make("Feil sted").status()).as("its name is free again").isEqualTo(302);
        clock.runs();
        var known = database.sql("select id::text from building_project where site_number = '1001'")
                .query(String.class)
                .single();
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .opens("/projects/" + known + "/deletion")
                        .text())
                .contains("kan ikke slettes");
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .submits("/projects/" + known + "/deletion")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void takesAPlanAndRefusesWhatIsNoWeight() {
        var id = idOf(make("Plan"));
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/projects/" + id + "/plan");
        var gips = page.html().select("input[value=GIPS]").attr("name").replaceAll("\\D", "");
        for (var bad : List.of("0", "-4", "mye", "999999999999", "1,2345")) {
            var refused = plan(id, page, gips, bad);
            assertThat(refused.status()).as(bad).isEqualTo(422);
            assertThat(refused.errorAt("lines" + gips + "\\.kg")).isNotBlank();
            assertThat(refused.one("#lines" + gips + "\\.kg").val()).isEqualTo(bad);
        }
        assertThat(plan(id, page, gips, "4 200,5").status()).isEqualTo(302);
        assertThat(events("Plan")).contains("PLANNED plan 0→4200.5");
        var shown = visitors.as(FJORDBYGG_ADMIN).opens("/follow-up/tek17?project=" + id);
        assertThat(shown.figure("#plan [data-key=GIPS] td:nth-child(2)")).isEqualByComparingTo("4200.5");
        var emptied = visitors.as(FJORDBYGG_ADMIN)
                .submits(
                        "/projects/" + id + "/plan",
                        "version",
                        version(visitors.as(FJORDBYGG_ADMIN).opens("/projects/" + id + "/plan")));
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens(emptied.redirect()).text())
                .contains("Ingen avfallsplan er lagt inn");
    }

    @Test
    void aSiteAdministratorKeepsThoseOfTheOwnSitesAlone() {
        database.sql(
                        "update membership set level = 'SITE_ADMINISTRATOR', economy = true where person_id = ? and customer_number = '100001'")
                .param(Visitors.idOf(FJORDBYGG_ORDERER))
                .update();
        var own = database.sql("select id::text from building_project where site_number = '1001'")
                .query(String.class)
                .single();
        var other = database.sql("select id::text from building_project where site_number = '1002'")
                .query(String.class)
                .single();
        var visitor = visitors.as(FJORDBYGG_ORDERER);
        assertThat(visitor.opens("/projects/" + own).status()).isEqualTo(200);
        for (var page : List.of("", "/plan", "/ending", "/deletion"))
            assertThat(visitor.opens("/projects/" + other + page).status()).isEqualTo(404);
        assertThat(visitor.opens("/follow-up/tek17?project=" + other).status()).isEqualTo(404);
        var foreign = visitor.submits("/projects", (Object[]) fields("Fremmed sted"));
        assertThat(foreign.status()).isEqualTo(422);
        assertThat(foreign.errorAt("site")).contains("Velg et av stedene");
    }

    @Test
    void strangersDoNotFindItAndReadersMayNotChangeIt() {
        var id = database.sql("select id::text from building_project where site_number = '1001'")
                .query(String.class)
                .single();
        for (var address : List.of("/follow-up/tek17?project=" + id, "/follow-up/tek17.pdf?project=" + id))
            for (var stranger : List.of(KYSTMAT_ADMIN, HOTELL_ADMIN, ANLEGG_NORD, SUPPORT, DRIFT))
                assertThat(visitors.as(stranger).opens(address).status())
                        .as(stranger)
                        .isEqualTo(404);
        assertThat(visitors.as(KYSTMAT_ADMIN).opens("/projects/" + id).status()).isEqualTo(404);
        assertThat(visitors.as(KYSTMAT_ADMIN)
                        .submits("/projects/" + id + "/deletion")
                        .status())
                .isEqualTo(404);
        assertThat(visitors.as(FJORDBYGG_READER)
                        .opens("/follow-up/tek17?project=" + id)
                        .status())
                .isEqualTo(200);
        var forbidden = visitors.as(FJORDBYGG_READER).opens("/projects/" + id);
        assertThat(forbidden.status()).isEqualTo(403);
        assertThat(forbidden.text()).contains("må du være administrator", "Administrator, Fjordbygg");
        for (var address : List.of("/follow-up/tek17?project=x", "/follow-up/tek17?project=" + id + "x"))
            assertThat(visitors.as(FJORDBYGG_ADMIN).opens(address).status()).isEqualTo(404);
    }

    @Test
    void anEmptyListSaysHowToMakeOneAndWhoMay() {
        assertThat(visitors.as(KYSTMAT_ADMIN)
                        .opens("/follow-up/tek17")
                        .one(".empty")
                        .html())
                .contains("Ingen byggeprosjekter ennå", "/projects/new");
        assertThat(visitors.as(HOTELL_ADMIN)
                        .opens("/follow-up/tek17")
                        .one(".empty")
                        .text())
                .contains("Nytt byggeprosjekt");
        database.sql("update building_project set deleted_at = now()").update();
        assertThat(visitors.as(FJORDBYGG_READER)
                        .opens("/follow-up/tek17")
                        .one(".empty")
                        .text())
                .contains("Administratorer lager prosjektene", "Administrator, Fjordbygg", "Spør om tilgang");
    }

    private Page make(String name) {
        return visitors.as(FJORDBYGG_ADMIN).submits("/projects", (Object[]) fields(name));
    }

    private static String[] fields(String name) {
        return new String[] {
            "name", name,
            "site", "1004",
            "kind", "DEMOLITION",
            "floorArea", "1 240,5",
            "startsOn", "2020-03-01",
            "endsOn", "2020-11-30",
            "appliedOn", "2020-01-15",
            "earlierRules", "",
            "caseNumber", "2020/17",
            "property", "56/1200"
        };
    }

    /** @param more replaces what is there, or is added */
    private static Object[] with(String[] fields, String... more) {
        var all = new java.util.LinkedHashMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) all.put(fields[i], fields[i + 1]);
        for (int i = 0; i < more.length; i += 2) all.put(more[i], more[i + 1]);
        return all.entrySet().stream()
                .flatMap(each -> java.util.stream.Stream.of(each.getKey(), each.getValue()))
                .toArray();
    }

    private Page plan(String id, Page page, String line, String kg) {
        return visitors.as(FJORDBYGG_ADMIN)
                .submits(
                        "/projects/" + id + "/plan",
                        "version",
                        version(page),
                        "lines[" + line + "].fraction",
                        "GIPS",
                        "lines[" + line + "].kg",
                        kg);
    }

    private static String version(Page page) {
        return page.one("input[name=version]").val();
    }

    private static String idOf(Page made) {
        return made.redirect().substring(made.redirect().indexOf('=') + 1);
    }

    private List<String> events(String name) {
        return database.sql("""
                        select e.kind || ' ' || coalesce(e.field, '') || ' ' || coalesce(e.old_value || '→' || e.new_value, '')
                        from building_project_event e join building_project p on p.id = e.project_id where p.name = ? order by e.id
                        """).param(name).query(String.class).list();
    }
}
