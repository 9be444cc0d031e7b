package no.kundeportal.weighing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipReaderTest {

    private final Map<SlipColumn, String> cells = new EnumMap<>(Map.of(
            SlipColumn.SLIP_NUMBER, "N1",
            SlipColumn.WEIGHED_AT, "2026-01-31T08:09:50",
            SlipColumn.CUSTOMER_NUMBER, "100001",
            SlipColumn.SITE_NUMBER, "1001",
            SlipColumn.ARTICLE_CODE, "TREVIRKE",
            SlipColumn.NET_KG, "1240,5",
            SlipColumn.WEIGHT_KIND, "measured",
            SlipColumn.FACILITY_CODE, "NORD"));

    @Test
    void readsARowWithDecimalCommaOrPoint() {
        assertThat(read().netKg()).isEqualByComparingTo("1240.5");
        cells.put(SlipColumn.NET_KG, "1240.5");
        assertThat(read().netKg()).isEqualByComparingTo("1240.5");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31T08:09:50, 2026-01-31T08:09:50",
        "2026-01-31 08:09, 2026-01-31T08:09",
        "2026-01-31, 2026-01-31T00:00",
        "2026-01-31T07:09:50Z, 2026-01-31T08:09:50",
        "2026-07-31T08:09:50+02:00, 2026-07-31T08:09:50"
    })
    void readsMomentsAsLocalTimeOfTheFacility(String typed, LocalDateTime moment) {
        cells.put(SlipColumn.WEIGHED_AT, typed);
        assertThat(read().weighedAt()).isEqualTo(moment);
    }

    @ParameterizedTest
    @CsvSource({
        "NET_KG, 0, notPositive",
        "NET_KG, -4, notPositive",
        "NET_KG, mye, number",
        "NET_KG, 1e5, number",
        "NET_KG, '1,2345', decimals",
        "NET_KG, '', missing",
        "GROSS_KG, -1, negative",
        "WEIGHT_KIND, guessed, weightKind",
        "RD_CODE, R14, rdCode",
        "RD_CODE, X1, rdCode",
        "WEIGHED_AT, 31.01.2026, moment",
        "WEIGHED_AT, 2026-02-30T10:00:00, moment",
        "WEIGHED_AT, 2126-01-01T10:00:00, future",
        "WEIGHED_AT, 1926-01-01T10:00:00, tooOld",
        "SLIP_NUMBER, '', missing",
        "SLIP_NUMBER, A/1, slipNumber",
        "SLIP_NUMBER, A%1, slipNumber",
        "UNIT_PRICE, 999999999, number",
        "FACILITY_CODE, '', missing",
        "CARRIER, 'a\tb', controlCharacter",
        "AMOUNT, '1,234', decimals"
    })
    void saysOfEachCellWhatIsWrong(SlipColumn column, String value, String reason) {
        cells.put(column, value);
        assertThat(problems())
                .extracting(Problem::column, Problem::reason)
                .contains(org.assertj.core.groups.Tuple.tuple(column.title(), reason));
    }

    @Test
    void saysAllThatIsWrongAtOnceWithLineAndValue() {
        cells.put(SlipColumn.NET_KG, "x");
        cells.put(SlipColumn.WEIGHED_AT, "y");
        assertThat(problems())
                .containsExactlyInAnyOrder(
                        new Problem(7, "net_kg", "x", "number"), new Problem(7, "weighed_at", "y", "moment"));
    }

    @Test
    void holdsGrossMinusTareAgainstNet() {
        cells.put(SlipColumn.GROSS_KG, "2000");
        cells.put(SlipColumn.TARE_KG, "700");
        assertThat(problems()).extracting(Problem::reason).containsExactly("netDiffers");
        cells.put(SlipColumn.NET_KG, "1300");
        assertThat(read().grossKg()).isEqualByComparingTo(new BigDecimal("2000"));
    }

    @Test
    void shortensLongValuesInTheReport() {
        cells.put(SlipColumn.CARRIER, "x".repeat(5_000));
        assertThat(problems().getFirst().value()).hasSize(101);
    }

    private SlipReader reader() {
        return new SlipReader(
                7,
                column -> cells.getOrDefault(column, ""),
                LocalDateTime.parse("2026-11-25T00:00"),
                ZoneId.of("Europe/Oslo"));
    }

    private SlipFields read() {
        return reader().read();
    }

    private List<Problem> problems() {
        var reader = reader();
        assertThat(reader.read()).isNull();
        return reader.problems();
    }
}
