package no.kundeportal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {

    private static final String ADDRESS =
            "otpauth://totp/Kundeportal:fjordbygg-admin?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Kundeportal";
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");
    private static final int PIXELS = 5;

    @ParameterizedTest
    @ValueSource(strings = {ADDRESS, "1", "Blåbærsyltetøy på Gjøvik, 日本 \u20AC", "<svg onload=\"alert(1)\">"})
    void readsAsTheTextItWasMadeOf(String text) throws Exception {
        assertThat(read(code(text, "Kode")).getText()).isEqualTo(text);
    }

    @Test
    void survivesASpotOnTheScreen() throws Exception {
        assertThat(read(code(ADDRESS, "Kode")).getResultMetadata())
                .containsEntry(ResultMetadataType.ERROR_CORRECTION_LEVEL, "M");
    }

    @Test
    void standsOnWhiteWithFourModulesOfItAround() {
        var code = code(ADDRESS, "Kode");
        var size = size(code);
        assertThat(code.selectFirst("rect").attr("width")).isEqualTo("" + size);
        assertThat(code.selectFirst("rect").attr("height")).isEqualTo("" + size);
        assertThat(code.selectFirst("rect").attr("fill")).isEqualTo("#fff");
        var image = image(code);
        for (int edge = 0; edge < 4; edge++)
            for (int along = 0; along < size; along++) {
                assertThat(isDark(image, edge, along)).isFalse();
                assertThat(isDark(image, along, edge)).isFalse();
                assertThat(isDark(image, size - 1 - edge, along)).isFalse();
                assertThat(isDark(image, along, size - 1 - edge)).isFalse();
            }
        assertThat(isDark(image, 4, 4)).isTrue();
    }

    @Test
    void isAnImageWithANameForThoseWhoHearThePage() {
        var code = code(ADDRESS, "Kode for «Bil & <b>hus</b>»");
        assertThat(code.attr("role")).isEqualTo("img");
        assertThat(code.firstElementChild().tagName()).isEqualTo("title");
        assertThat(code.selectFirst("title").text()).isEqualTo("Kode for «Bil & <b>hus</b>»");
        assertThat(code.select("b")).isEmpty();
    }

    @Test
    void isOnePathThatTheContentSecurityPolicyLetsThrough() {
        var code = code(ADDRESS, "Kode");
        assertThat(code.select("path")).hasSize(1);
        assertThat(code.select("[style], style, script")).isEmpty();
    }

    @Test
    void isNotMadeOfNothingOrOfMoreThanItHolds() {
        assertThatThrownBy(() -> QrCode.svg("", "Kode")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> QrCode.svg("x".repeat(2332), "Kode")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Element code(String text, String title) {
        return Jsoup.parse(QrCode.svg(text, title), Parser.xmlParser()).selectFirst("svg");
    }

    private static int size(Element code) {
        var box = code.attr("viewBox").split(" ");
        assertThat(box).startsWith("0", "0").hasSize(4);
        assertThat(box[2]).isEqualTo(box[3]);
        return Integer.parseInt(box[2]);
    }

    private static BufferedImage image(Element code) {
        int side = size(code) * PIXELS;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, side, side);
        pen.setColor(Color.BLACK);
        var path = code.selectFirst("path").attr("d");
        assertThat(RUN.matcher(path).replaceAll("")).isEmpty();
        RUN.matcher(path).results().forEach(run -> {
            assertThat(run.group(4)).isEqualTo(run.group(3));
            pen.fillRect(pixels(run.group(1)), pixels(run.group(2)), pixels(run.group(3)), PIXELS);
        });
        pen.dispose();
        return image;
    }

    private static int pixels(String modules) {
        return Integer.parseInt(modules) * PIXELS;
    }

    private static boolean isDark(BufferedImage image, int x, int y) {
        return image.getRGB(x * PIXELS, y * PIXELS) == Color.BLACK.getRGB();
    }

    private static Result read(Element code) throws Exception {
        var image = image(code);
        int side = image.getWidth();
        var light = new RGBLuminanceSource(side, side, image.getRGB(0, 0, side, side, null, 0, side));
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(light)));
    }
}
