package no.kundeportal.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import no.kundeportal.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharesTest {

    @Test
    void ofAHundredTonnesSeventyFiveBecomeMaterialAndTheRestEnergy() {
        assertThat(shares("75", "25").split(new BigDecimal("100000")))
                .containsExactly(new BigDecimal("75000.000"), new BigDecimal("25000.000"));
    }

    @Test
    void theGramThatIsLeftGoesToTheLargestRemainderAndAmongEqualsToTheFirst() {
        assertThat(shares("33.333", "33.333", "33.334").split(new BigDecimal("0.001")))
                .containsExactly(new BigDecimal("0.000"), new BigDecimal("0.000"), new BigDecimal("0.001"));
        assertThat(shares("50", "50").split(new BigDecimal("0.003")))
                .containsExactly(new BigDecimal("0.002"), new BigDecimal("0.001"));
    }

    @Test
    void partsAddUpToTheWeightWhateverIsDrawn() {
        var random = new Random(26);
        for (int round = 0; round < 20_000; round++) {
            var kg = BigDecimal.valueOf(1 + random.nextInt(40_000_000), 3);
            var shares = drawn(random);
            var parts = shares.split(kg);
            assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(kg);
            for (int i = 0; i < parts.size(); i++) {
                var exact = kg.multiply(shares.all().get(i).percent()).movePointLeft(2);
                assertThat(parts.get(i).subtract(exact).abs()).isLessThan(new BigDecimal("0.001"));
            }
        }
    }

    @Test
    void percentagesAddUpToAHundredAsWell() {
        assertThat(LargestRemainder.parts(
                        BigDecimal.valueOf(100),
                        List.of(new BigDecimal("1"), new BigDecimal("1"), new BigDecimal("1")),
                        0))
                .containsExactly(BigDecimal.valueOf(34), BigDecimal.valueOf(33), BigDecimal.valueOf(33));
        assertThat(LargestRemainder.parts(BigDecimal.valueOf(100), List.of(BigDecimal.ZERO), 0))
                .containsExactly(BigDecimal.ZERO);
    }

    @ParameterizedTest
    @CsvSource({
        "99.9, 0.05, treatment.shares.sum",
        "100, 0, treatment.shares.range",
        "-1, 101, treatment.shares.range",
        "99.9999, 0.0001, treatment.shares.decimals"
    })
    void areRefusedUnlessTheyAreExactlyTheWhole(String first, String second, String key) {
        assertThatThrownBy(() -> shares(first, second)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.field()).isEqualTo("shares");
        });
    }

    @Test
    void namesOneCodeAndStepOnce() {
        var half = new Share("R5", HierarchyStep.RECYCLING, BigDecimal.valueOf(50));
        assertThatThrownBy(() -> new Shares(List.of(half, half))).hasMessage("treatment.shares.twice");
        assertThat(new Shares(List.of(half, new Share("R5", HierarchyStep.RECOVERY, BigDecimal.valueOf(50)))).all())
                .hasSize(2);
    }

    private static Shares shares(String... percents) {
        var all = new ArrayList<Share>();
        for (var percent : percents)
            all.add(new Share("R" + (2 + all.size()), HierarchyStep.RECYCLING, new BigDecimal(percent)));
        return new Shares(all);
    }

    private static Shares drawn(Random random) {
        var left = 100_000;
        var all = new ArrayList<Share>();
        while (left > 0) {
            var part = all.size() == 5 ? left : 1 + random.nextInt(left);
            all.add(new Share("R" + (2 + all.size()), HierarchyStep.RECYCLING, BigDecimal.valueOf(part, 3)));
            left -= part;
        }
        return new Shares(all);
    }
}
