package no.kundeportal.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What people read of parts adds up to what they read of the whole, and is nowhere a unit away from the truth. */
class RoundedTest {

    private final Rounded rounded = new Rounded();

    @Test
    void partsHaveNoMoreDecimalsThanWhatWasWeighed() {
        assertThat(rounded.kg(kilos("17226.825", "3654.175"))).isEqualTo(kilos("17227", "3654"));
        assertThat(rounded.kg(kilos("9.375", "3.125"))).isEqualTo(kilos("9.4", "3.1"));
        assertThat(rounded.kg(kilos("0.5", "0.5", "0.5", "0.5"))).isEqualTo(kilos("1", "1", "0", "0"));
        assertThat(rounded.kg(List.of())).isEmpty();
        assertThat(rounded.kg(kilos("0", "0"))).isEqualTo(kilos("0", "0"));
    }

    @Test
    void partsOfAPartAddUpToItAsItIsShown() {
        assertThat(rounded.kg(new BigDecimal("1319"), kilos("886.8", "431.7"))).isEqualTo(kilos("887", "432"));
        assertThat(rounded.kg(new BigDecimal("1318"), kilos("886.8", "431.7"))).isEqualTo(kilos("886", "432"));
    }

    @Test
    void theTonnesOfThePyramidAddUpToItsSum() {
        var shown = rounded.tonnes(kilos("1318.5", "439676.25", "255165.4", "47695.85"));
        assertThat(sum(shown)).isEqualByComparingTo("743860");
        assertThat(shown).allMatch(kg -> kg.remainder(BigDecimal.TEN).signum() == 0);
    }

    @Test
    void drawnPartsAlwaysAddUpAndStayWithinOneUnit() {
        var random = new Random(20261126);
        for (int i = 0; i < 2000; i++) {
            var parts = new ArrayList<BigDecimal>();
            var count = 1 + random.nextInt(12);
            for (int j = 0; j < count; j++)
                parts.add(BigDecimal.valueOf(random.nextInt(4) == 0 ? 0 : random.nextInt(5_000_000), 3));
            for (var scale : List.of(-1, 0, 2)) {
                var shown = scale == -1
                        ? rounded.tonnes(parts)
                        : scale == 2
                                ? rounded.hundredths(parts)
                                : rounded.kg(sum(parts).setScale(0, RoundingMode.HALF_UP), parts);
                assertThat(sum(shown)).isEqualByComparingTo(sum(parts).setScale(scale, RoundingMode.HALF_UP));
                for (int j = 0; j < count; j++)
                    assertThat(shown.get(j).subtract(parts.get(j)).abs())
                            .isLessThanOrEqualTo(BigDecimal.ONE.movePointLeft(scale));
            }
        }
    }

    private static List<BigDecimal> kilos(String... texts) {
        return List.of(texts).stream().map(BigDecimal::new).toList();
    }

    private static BigDecimal sum(List<BigDecimal> parts) {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
