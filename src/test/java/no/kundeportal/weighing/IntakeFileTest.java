package no.kundeportal.weighing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntakeFileTest {

    private static final String HEAD =
            "slip_number;weighed_at;customer_number;site_number;article_code;net_kg;weight_kind;facility_code";

    @Test
    void readsColumnsInAnyOrderWithOrWithoutAByteOrderMark() throws Exception {
        assertThat(slipsIn("\uFEFF" + HEAD + "\r\nN1;2026-01-01;1;2;PAPIR;5;measured;NORD\r\n"))
                .containsExactly("2 N1 5");
        assertThat(
                        slipsIn(
                                "net_kg;slip_number;weighed_at;customer_number;site_number;article_code;weight_kind;facility_code\n5;N1;2026-01-01;1;2;PAPIR;measured;NORD"))
                .containsExactly("2 N1 5");
    }

    @Test
    void countsLinesAlsoWhenACellHasALineBreak() throws Exception {
        assertThat(slipsIn(HEAD + "\n\"N\n1\";;;;;5;;\nN2;;;;;6;;\n")).containsExactly("2 N\n1 5", "4 N2 6");
    }

    @Test
    void leavesOutEmptyLinesAndTakesShortRows() throws Exception {
        assertThat(slipsIn(HEAD + "\n\nN1\n\n")).containsExactly("3 N1 ");
    }

    @ParameterizedTest
    @CsvSource({
        "504B0304140006000800, ZIP/XLSX",
        "89504E470D0A1A0A, PNG",
        "FFD8FFE000104A464946, JPEG",
        "255044462D312E37, PDF",
        "D0CF11E0A1B11AE1, XLS",
        "1F8B0800, GZIP",
        "61620063, binary",
        "7B2261223A317D, JSON"
    })
    void refusesOtherKindsOfFilesByName(String hex, String kind) {
        var refusal = refusalOf(HexFormat.of().parseHex(hex));
        assertThat(refusal.reason()).isEqualTo("foreign");
        assertThat(refusal.detail()).isEqualTo(kind);
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(refusalOf(new byte[0]).reason()).isEqualTo("empty");
    }

    @Test
    void refusesAFileInAnotherEncoding() {
        var latin = (HEAD + "\nBlåbær;;;;;5;;").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refusalOf(latin).reason()).isEqualTo("notUtf8");
    }

    @Test
    void namesTheColumnsThatAreMissingUnknownOrTwice() {
        assertThat(refusalOf(bytes("slip_number;net_kg\n")).detail())
                .contains("weighed_at")
                .contains("facility_code");
        assertThat(refusalOf(bytes(HEAD + ";colour\n")).detail()).isEqualTo("colour");
        assertThat(refusalOf(bytes(HEAD + ";net_kg\n")).reason()).isEqualTo("columnsTwice");
    }

    @Test
    void refusesARowWithMoreCellsThanTheHead() {
        var refusal = refusalOf(bytes(HEAD + "\nN1;;;;;5;;;extra\n"));
        assertThat(refusal.reason()).isEqualTo("tooManyCells");
        assertThat(refusal.detail()).isEqualTo("2");
    }

    @Test
    void refusesALineWithoutEnd() {
        assertThat(refusalOf(bytes(HEAD + "\n\"" + "x".repeat(3_000_000))).reason())
                .isEqualTo("malformed");
    }

    private static List<String> slipsIn(String text) throws Exception {
        var rows = new ArrayList<String>();
        IntakeFile.read(
                new ByteArrayInputStream(bytes(text)),
                SlipColumn.values(),
                (line, cells) -> rows.add(
                        line + " " + cells.apply(SlipColumn.SLIP_NUMBER) + " " + cells.apply(SlipColumn.NET_KG)));
        return rows;
    }

    private static IntakeRefused refusalOf(byte[] file) {
        try {
            IntakeFile.read(new ByteArrayInputStream(file), SlipColumn.values(), (line, cells) -> {});
            throw new AssertionError("was taken");
        } catch (IntakeRefused refused) {
            return refused;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
