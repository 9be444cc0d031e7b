package no.kundeportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {

    private static final Locale BOKMAL = Locale.of("nb", "NO");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12,5|12.5",
                "12.5|12.5",
                "1 240|1240",
                "1\u00A0240,5|1240.5",
                "-3|-3",
                "\u22123|-3",
                "0,001|0.001",
                "1,240|1.240"
            })
    void readsNumbersAsNorwegiansWriteThem(String typed, BigDecimal number) {
        assertThat(Decimals.parse(typed, BOKMAL)).contains(number);
    }

    @Test
    void readsACommaBetweenThousandsInEnglish() {
        assertThat(Decimals.parse("1,240", Locale.UK)).contains(new BigDecimal("1240"));
        assertThat(Decimals.parse("1,240.5", Locale.UK)).contains(new BigDecimal("1240.5"));
        assertThat(Decimals.parse("12,5", Locale.UK)).contains(new BigDecimal("12.5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mye", "1e9", "NaN", "1.2.3", "--1", "1234567890123", "0,1234567", "0x10", "١٢"})
    void refusesEverythingElse(String typed) {
        assertThat(Decimals.parse(typed, BOKMAL)).isEmpty();
    }
}
