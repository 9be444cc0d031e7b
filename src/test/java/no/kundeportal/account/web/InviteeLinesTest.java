package no.kundeportal.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.kundeportal.account.Invitee;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pasted list of people, as it comes from a mail, a sheet or a hand. */
class InviteeLinesTest {

    private static final Invitee KARI = new Invitee("Kari Holm", "kari@example.com", "sv");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kari Holm;kari@example.com",
                "Kari Holm, kari@example.com",
                "Kari Holm\tkari@example.com",
                "Kari Holm <kari@example.com>",
                "Kari Holm; <kari@example.com>",
                "Kari Holm;;kari@example.com",
                "  Kari Holm ;  Kari@Example.COM  "
            })
    void partNameAndAddressAtASemicolonACommaATabOrAnglesAroundIt(String line) {
        assertThat(only(line)).isEqualTo(new InviteeLines.Line(1, line.strip(), KARI, null));
    }

    @Test
    void leaveTheCommaInANameThatBeginsWithTheFamily() {
        assertThat(only("Holm, Kari; kari@example.com").invitee())
                .isEqualTo(new Invitee("Holm, Kari", "kari@example.com", "sv"));
        assertThat(only("Holm, Kari").invitee()).isEqualTo(new Invitee("Holm, Kari", null, "sv"));
    }

    @Test
    void takeASinglePersonWithoutAddressForOneWhoGetsACode() {
        assertThat(only("Kari Holm").invitee()).isEqualTo(new Invitee("Kari Holm", null, "sv"));
        assertThat(only("Kari Holm;").invitee()).isEqualTo(new Invitee("Kari Holm", null, "sv"));
    }

    @Test
    void takeTheNameOfASingleAddressFromIt() {
        for (var line : List.of("Kari.Holm@Example.com", "<Kari.Holm@Example.com>", " ; Kari.Holm@Example.com"))
            assertThat(only(line).invitee()).isEqualTo(new Invitee("Kari.Holm", "kari.holm@example.com", "sv"));
    }

    @Test
    void countEveryLineOfTheTextAndLeaveOutTheEmptyOnes() {
        assertThat(read("\nKari;kari@example.com\r\n\r\n   \nOla;ola@example.com\n"))
                .extracting(InviteeLines.Line::number)
                .containsExactly(2, 5);
        assertThat(read(" \n\t\n")).isEmpty();
    }

    @Test
    void sayThatANameIsMissingOrTooLong() {
        assertThat(only("; kari@").problem()).isEqualTo("invite.line.noName");
        assertThat(only("x".repeat(101) + ";kari@example.com").problem()).isEqualTo("invite.line.longName");
        assertThat(only("x".repeat(100) + ";kari@example.com").problem()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kari",
                "kari@",
                "kari@example",
                "@example.com",
                "kari@@example.com",
                "ka ri@example.com",
                "kari@example.com, ola@example.com",
                "kari@example.com;Holm",
                "Kari <kari@example.com>",
                "kari@holm@example.com"
            })
    void sayThatAnAddressIsWrong(String address) {
        assertThat(only("Kari Holm;" + address))
                .returns("invite.line.email", InviteeLines.Line::problem)
                .returns(null, InviteeLines.Line::invitee);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kari@", "kari@holm@example.com", "Kari Holm kari@example.com", "Kari, ka ri@example.com"})
    void sayThatAnAddressIsWrongRatherThanWriteToPartOfIt(String line) {
        assertThat(only(line).problem()).isEqualTo("invite.line.email");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", " a", "a", "a@a.", "<"})
    @Timeout(1)
    void doNotLoseThemselvesInALongLine(String part) {
        assertThat(only("x" + part.repeat(19_999 / part.length())).invitee()).isNull();
    }

    @Test
    void sayThatAnAddressIsTooLong() {
        assertThat(only("Kari;" + "k".repeat(188) + "@example.com").problem()).isNull();
        assertThat(only("Kari;" + "k".repeat(189) + "@example.com").problem()).isEqualTo("invite.line.email");
    }

    @Test
    void sayThatSomebodyStandsThereTwice() {
        assertThat(problems("Kari;kari@example.com\nKari Holm;KARI@example.com\nOla\nola"))
                .containsExactly(null, "invite.line.twice", null, "invite.line.twice");
    }

    @Test
    void letTwoOfTheSameNameInWhenTheirAddressesDiffer() {
        assertThat(problems("Kari;kari@example.com\nKari;kari2@example.com")).containsExactly(null, null);
    }

    @Test
    void sayThatSomebodyIsKnownBySmallLetters() {
        var lines = InviteeLines.read("Kari;KARI@example.com\nOla;ola@example.com", "nb", "kari@example.com"::equals);
        assertThat(lines).extracting(InviteeLines.Line::problem).containsExactly("invite.line.known", null);
    }

    private static List<InviteeLines.Line> read(String text) {
        return InviteeLines.read(text, "sv", email -> false);
    }

    private static List<String> problems(String text) {
        return read(text).stream().map(InviteeLines.Line::problem).toList();
    }

    private static InviteeLines.Line only(String line) {
        var lines = read(line);
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }
}
