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
    void aPyramidIsBroadAtTheTopAndItsSlabsMeetInOneSlope() {
        var pyramid = Pyramid.of(2, 100, 20, 40, 0);
        assertThat(pyramid.slabs())
                .extracting(Pyramid.Slab::points)
                .containsExactly("0,0 100,0 80,40 20,40", "20,0 80,0 60,40 40,40");
        assertThat(pyramid.slabs()).extracting(Pyramid.Slab::rightEdge).containsExactly(90, 70);
        assertThat(Pyramid.WIDE.slabs()).hasSize(5);
    }

    @Test
    void sectorsBeginAtTheTopWithTheLargest() {
        var sectors = Sectors.of(List.of(part("R1", "25"), part("R3", "75"))).sectors();
        assertThat(sectors).extracting(Sectors.Sector::key).containsExactly("R3", "R1");
        assertThat(sectors.getFirst().path()).startsWith("M240,160 L240,52 A108,108 0 1 1 132,160");
        assertThat(sectors.getLast().onTheLeft()).isTrue();
    }

    @Test
    void moreThanSixSectorsAreFiveAndTheRestAndTheirLabelsKeepApart() {
        var values = java.util.stream.IntStream.rangeClosed(1, 9)
                .mapToObj(i -> part("D" + i, String.valueOf(i == 9 ? 1000 : i)))
                .toList();
        var sectors = Sectors.of(values).sectors();
        assertThat(sectors).hasSize(6);
        assertThat(sectors.getLast().key()).isEqualTo(Sectors.REST);
        assertThat(sectors.getLast().value()).isEqualByComparingTo("10");
        var left = sectors.stream()
                .filter(Sectors.Sector::onTheLeft)
                .map(Sectors.Sector::labelY)
                .sorted()
                .toList();
        for (int i = 1; i < left.size(); i++)
            assertThat(left.get(i) - left.get(i - 1)).isGreaterThanOrEqualTo(22);
        assertThat(sectors).allSatisfy(each -> assertThat(each.labelY()).isBetween(1, 320));
    }

    @Test
    void oneSectorIsTheWholeCircle() {
        assertThat(Sectors.of(List.of(part("R3", "5"))).sectors().getFirst().path())
                .isEqualTo("M240,52 a108,108 0 1 1 -1,0 z");
        assertThat(Sectors.of(List.of(part("R3", "0"))).sectors()).isEmpty();
    }

    @Test
    void nothingIsDrawnOfNothing() {
        assertThat(Bars.of(List.of()).bars()).isEmpty();
        assertThat(Ranking.of(List.of()).rows()).isEmpty();
    }

    private static Bars.Value bar(String label, String value) {
        return new Bars.Value(label, new BigDecimal(value), null, false);
    }

    private static Sectors.Value part(String key, String value) {
        return new Sectors.Value(key, new BigDecimal(value));
    }

    private static Ranking.Value rank(String label, String value) {
        return new Ranking.Value(label, new BigDecimal(value), null);
    }
}
