package no.kundeportal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationNumberTest {

    /** Equinor, DNB Bank, Brønnøysundregistrene; Volvo, Ericsson, Saab; Novo Nordisk, Carlsberg; Nokia, Kone, Neste. */
    @ParameterizedTest
    @CsvSource({
        "NO, 923609016, 923609016",
        "NO, 984851006, 984851006",
        "NO, 974760673, 974760673",
        "SE, 556012-5790, 556012-5790",
        "SE, 556016-0680, 556016-0680",
        "SE, 556036-0793, 556036-0793",
        "DK, 24256790, 24256790",
        "DK, 61056416, 61056416",
        "FI, 0112038-9, 0112038-9",
        "FI, 1927400-1, 1927400-1",
        "FI, 1852302-9, 1852302-9",
    })
    void isThatOfABusiness(String country, String typed, String number) {
        assertThat(OrganisationNumber.of(country, typed)).contains(number);
    }

    @ParameterizedTest
    @CsvSource({
        "NO, ' 923 609 016 ', 923609016",
        "NO, NO 923 609 016 MVA, 923609016",
        "NO, no923609016mva, 923609016",
        "NO, 923\u00A0609\u00A0016, 923609016",
        "SE, 5560125790, 556012-5790",
        "SE, 556012\u20135790, 556012-5790",
        "SE, SE556012579001, 556012-5790",
        "DK, DK-24 25 67 90, 24256790",
        "DK, 13-74-81-36, 13748136",
        "FI, FI01120389, 0112038-9",
    })
    void isReadAsPeopleWriteIt(String country, String typed, String number) {
        assertThat(OrganisationNumber.of(country, typed)).contains(number);
    }

    @ParameterizedTest
    @CsvSource({"NO, 923609016", "SE, 556012-5790", "DK, 24256790", "FI, 0112038-9"})
    void tellsEachWrongDigit(String country, String number) {
        IntStream.range(0, number.length())
                .filter(at -> Character.isDigit(number.charAt(at)))
                .forEach(at -> assertThat(OrganisationNumber.of(country, withNextDigit(number, at)))
                        .as("digit %d", at + 1)
                        .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "NO, ''",
        "NO, 92360901",
        "NO, 9236090160",
        "NO, 92360901O",
        "NO, MVA923609016",
        "NO, 923609016MVAMVA",
        "NO, 123456785",
        "SE, 556012579",
        "SE, 55601257900",
        "SE, 55601257901",
        "SE, 556012579001",
        "SE, NO5560125790",
        "DK, 242567900",
        "DK, 00000000",
        "FI, 112038-9",
        "FI, 0112038-99",
        "FI, 00000000",
    })
    void isNeitherTooShortNorTooLongNorLetters(String country, String typed) {
        assertThat(OrganisationNumber.of(country, typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"})
    void hasNoCheckDigitWhereItWouldBeTen(String digit) {
        assertThat(OrganisationNumber.of("NO", "90000009" + digit)).isEmpty();
        assertThat(OrganisationNumber.of("FI", "0000006" + digit)).isEmpty();
    }

    @Test
    void isNoPersonalIdentityNumber() {
        assertThat(OrganisationNumber.of("SE", "121212-1212")).isEmpty();
    }

    @Test
    void belongsToItsCountry() {
        assertThat(OrganisationNumber.of("SE", "923609016")).isEmpty();
        assertThat(OrganisationNumber.of("DE", "923609016")).isEmpty();
    }

    private static String withNextDigit(String number, int at) {
        var next = (char) ('0' + (number.charAt(at) - '0' + 1) % 10);
        return number.substring(0, at) + next + number.substring(at + 1);
    }
}
