package no.kundeportal.account;

import static no.kundeportal.support.Demonstration.FJORDBYGG_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import no.kundeportal.kernel.Refusal;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which user IDs are proposed and which may be chosen. */
@PortalTest
class UserIdsTest {

    @Autowired
    UserIds userIds;

    @Autowired
    JdbcClient database;

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Åse Lunde, ase.lunde",
                "Bjørn Ærlig, bjorn.aerlig",
                "José María Núñez, jose.maria.nunez",
                "\"Leder, Nordre kai\", leder.nordre.kai",
                "O'Brien-Sæther, o.brien.saether",
                "kari.holm, kari.holm",
                "\" ..Per__Ås!\", per.as",
                "Bo, bruker.bo",
                "李, bruker"
            })
    void areProposedAfterTheName(String name, String proposal) {
        assertThat(userIds.proposedFor(name)).isEqualTo(proposal);
    }

    @Test
    void areProposedWithANumberWhenOthersHaveTheName() {
        isTaken("ase.lunde");
        assertThat(userIds.proposedFor("Åse Lunde")).isEqualTo("ase.lunde2");
        isTaken("ase.lunde2");
        assertThat(userIds.proposedFor("Åse Lunde")).isEqualTo("ase.lunde3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kari Margrethe Bergljot Andreassen-Kristoffersen",
                "Wolfeschlegelsteinhausenbergerdorffs Senior",
                "12 34",
                "---",
                "Ł Ł Ł"
            })
    void areAlwaysProposedInAFormThatMayBeChosen(String name) {
        var proposal = userIds.proposedFor(name);
        assertThat(userIds.require(proposal)).isEqualTo(proposal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "kari.holm",
                "kari_holm-2",
                "1kari",
                " Kari.Holm ",
                "a234567890b234567890c234567890d234567890"
            })
    void mayHave3To40LettersDigitsPointsAndHyphens(String typed) {
        assertThat(userIds.require(typed)).isEqualTo(typed.strip().toLowerCase());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ab",
                "a234567890b234567890c234567890d2345678901",
                "kari holm",
                "kåre",
                ".kari",
                "-kari",
                "kari@example.com",
                "ka\nri"
            })
    void ofAnotherFormAreRefused(String typed) {
        assertRefused(typed, "userId.form");
    }

    @Test
    void ofSomebodyElseAreRefusedInCapitalsAsWell() {
        assertRefused("Fjordbygg-ADMIN ", "userId.taken");
    }

    private void assertRefused(String typed, String key) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> userIds.require(typed))
                .returns(key, Refusal::key)
                .returns("userId", Refusal::field);
    }

    private void isTaken(String userId) {
        database.sql("update person set user_id = :taken where id = :id")
                .param("taken", userId)
                .param("id", Visitors.idOf(userId.endsWith("2") ? "fjordbygg-reader" : FJORDBYGG_ADMIN))
                .update();
    }
}
