package no.kundeportal.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartsTest {

    @Test
    void theAxisBeginsAtZeroAndEndsAtARoundNumberAboveTheHighest() {
        assertThat(Bars.ceiling(new BigDecimal("47.7"))).isEqualByComparingTo("80");
        assertThat(Bars.ceiling(new BigDecimal("40"))).isEqualByComparingTo("40");
        assertThat(Bars.ceiling(new BigDecimal("9"))).isEqualByComparingTo("10");
        assertThat(Bars.ceiling(new BigDecimal("0.3"))).isEqualByComparingTo("0.4");
        assertThat(Bars.ceiling(BigDecimal.ZERO)).isEqualByComparingTo("1");
    }

    @Test
    void barsAreAsHighAsTheirValuesAndStandOnOneLine() {
        var bars = Bars.of(List.of(bar("jan", "40"), bar("feb", "20"), bar("mars", "0")));
        assertThat(bars.bars()).extracting(Bars.Bar::height).containsExactly(184, 92, 0);
        assertThat(bars.bars())
                .allSatisfy(each -> assertThat(each.y() + each.height()).isEqualTo(206));
        assertThat(bars.bars()).extracting(Bars.Bar::highest).containsExactly(true, false, false);
    }

    @Test
    void lastYearIsALineOfItsOwnAndCanBeTheHighest() {
        var bars = Bars.of(List.of(new Bars.Value("jan", new BigDecimal("20"), new BigDecimal("40"), true)));
        assertThat(bars.bars().getFirst().beforeY()).isEqualTo(22);
        assertThat(bars.bars().getFirst().height()).isEqualTo(92);
        assertThat(bars.bars().getFirst().unfinished()).isTrue();
    }

    @Test
    void aRankingPutsTheLongestOnTop() {
        var ranking = Ranking.of(List.of(rank("Gips", "5"), rank("Trevirke", "10")));
        assertThat(ranking.rows()).extracting(Ranking.Row::label).containsExactly("Trevirke", "Gips");
        assertThat(ranking.rows().get(1).length() * 2)
                .isEqualTo(ranking.rows().get(0).length());
    }

    @Test
    void nothingIsDrawnOfNothing() {
        assertThat(Bars.of(List.of()).bars()).isEmpty();
        assertThat(Ranking.of(List.of()).rows()).isEmpty();
    }

    private static Bars.Value bar(String label, String value) {
        return new Bars.Value(label, new BigDecimal(value), null, false);
    }

    private static Ranking.Value rank(String label, String value) {
        return new Ranking.Value(label, new BigDecimal(value), null);
    }
}
