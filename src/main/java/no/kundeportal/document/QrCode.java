package no.kundeportal.document;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import org.springframework.web.util.HtmlUtils;

/** A text as a code that a telephone reads from the screen or from paper. */
public final class QrCode {

    /** White modules on each side without which readers do not find the code: ISO/IEC 18004 asks for four. */
    private static final int QUIET_ZONE = 4;

    private QrCode() {}

    /**
     * Markup for a page: one unit for each module, so that a style sheet decides the size. It brings its own white
     * ground, for most readers do not see a code that a dark page has turned inside out. Colours are attributes, which the
     * content security policy lets through where it refuses a style.
     *
     * @param title what the code is, for those who hear the page
     * @throws IllegalArgumentException when the text is empty, or longer than a code holds: some 2,300 bytes
     */
    public static String svg(String text, String title) {
        var modules = modules(text);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" role="img" shape-rendering="crispEdges">\
                <title>%2$s</title><rect width="%1$d" height="%1$d" fill="#fff"/><path fill="#000" d="%3$s"/></svg>""".formatted(
                modules.getWidth(), HtmlUtils.htmlEscape(title, StandardCharsets.UTF_8.name()), darkRuns(modules));
    }

    /** The same for paper, whose maker asks for size and words as attributes. @param size of a side, in pixels of CSS */
    public static String onPaper(String text, String title, int size) {
        return svg(text, title)
                .replaceFirst(
                        "<svg ",
                        "<svg alt=\"%1$s\" title=\"%1$s\" width=\"%2$d\" height=\"%2$d\" "
                                .formatted(HtmlUtils.htmlEscape(title, StandardCharsets.UTF_8.name()), size));
    }

    private static BitMatrix modules(String text) {
        var hints = new EnumMap<EncodeHintType, Object>(EncodeHintType.class);
        hints.put(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);
        hints.put(EncodeHintType.MARGIN, QUIET_ZONE);
        // Named only where needed: the name makes the code larger, and some readers stumble over it.
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(text))
            hints.put(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8);
        try {
            // A size of nothing becomes the least one: a point for each module.
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a code: " + text.length() + " characters", e);
        }
    }

    private static String darkRuns(BitMatrix modules) {
        var path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            var row = modules.getRow(y, null);
            for (int from = row.getNextSet(0); from < row.getSize(); ) {
                int to = row.getNextUnset(from);
                int length = to - from;
                path.append("M%d %dh%dv1h-%dz".formatted(from, y, length, length));
                from = row.getNextSet(to);
            }
        }
        return path.toString();
    }
}
