package no.kundeportal.journey;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/**
 * A screenshot as PNG with the few colours that a page has, two pixels in a byte, and each row as it is: a sixth of the size,
 * and nobody sees it. ImageIO's own writer spends a third more on the same.
 */
final class SmallPicture {

    /** As many as four bits can tell apart. */
    private static final int COLOURS = 16;

    private static final byte[] BEGINNING = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int BITS = 4;
    private static final int BY_PALETTE = 3;
    private static final int HEADER_BYTES = 13;

    private SmallPicture() {}

    static void write(byte[] png, Path file) throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(png));
        var palette = palette(picture);
        try (var out = new DataOutputStream(Files.newOutputStream(file))) {
            out.write(BEGINNING);
            chunk(out, "IHDR", header(picture));
            chunk(out, "PLTE", colours(palette));
            chunk(out, "IDAT", pixels(picture, palette));
            chunk(out, "IEND", new byte[0]);
        }
    }

    private static byte[] header(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream(HEADER_BYTES);
        var header = new DataOutputStream(bytes);
        header.writeInt(picture.getWidth());
        header.writeInt(picture.getHeight());
        header.write(new byte[] {BITS, BY_PALETTE, 0, 0, 0});
        return bytes.toByteArray();
    }

    private static byte[] colours(List<Integer> palette) {
        var bytes = new ByteArrayOutputStream();
        for (int colour : palette) {
            bytes.write(colour >> 16);
            bytes.write(colour >> 8);
            bytes.write(colour);
        }
        return bytes.toByteArray();
    }

    /** Each row after the number of its filter, which is none. */
    private static byte[] pixels(BufferedImage picture, List<Integer> palette) throws IOException {
        var nearest = new HashMap<Integer, Integer>();
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION))) {
            for (int y = 0; y < picture.getHeight(); y++) {
                out.write(0);
                for (int x = 0; x < picture.getWidth(); x += 2) {
                    int two = number(picture, x, y, palette, nearest) << BITS;
                    if (x + 1 < picture.getWidth()) two |= number(picture, x + 1, y, palette, nearest);
                    out.write(two);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static int number(
            BufferedImage picture, int x, int y, List<Integer> palette, Map<Integer, Integer> nearest) {
        return nearest.computeIfAbsent(picture.getRGB(x, y) & 0xFFFFFF, colour -> nearest(colour, palette));
    }

    private static void chunk(DataOutputStream out, String name, byte[] content) throws IOException {
        var letters = name.getBytes(StandardCharsets.US_ASCII);
        var check = new CRC32();
        check.update(letters);
        check.update(content);
        out.writeInt(content.length);
        out.write(letters);
        out.write(content);
        out.writeInt((int) check.getValue());
    }

    /**
     * The most frequent first, then whichever is missed most: by how many pixels, and by how far they are from what is there.
     * So a large area keeps its very colour, and a small sign in a colour of its own keeps one like it.
     */
    private static List<Integer> palette(BufferedImage picture) {
        var counts = new HashMap<Integer, Long>();
        for (int y = 0; y < picture.getHeight(); y++)
            for (int x = 0; x < picture.getWidth(); x++) counts.merge(picture.getRGB(x, y) & 0xFFFFFF, 1L, Long::sum);
        var colours = counts.keySet().stream().sorted().toList();
        var palette = new ArrayList<>(List.of(most(colours, counts::get)));
        while (palette.size() < Math.min(COLOURS, colours.size()))
            palette.add(most(colours, each -> counts.get(each) * distance(each, palette.get(nearest(each, palette)))));
        return palette;
    }

    private static int most(List<Integer> colours, Function<Integer, Long> missed) {
        return colours.stream().max(Comparator.comparing(missed)).orElseThrow();
    }

    private static int nearest(int colour, List<Integer> palette) {
        int best = 0;
        for (int i = 1; i < palette.size(); i++)
            if (distance(colour, palette.get(i)) < distance(colour, palette.get(best))) best = i;
        return best;
    }

    private static long distance(int one, int other) {
        long red = (one >> 16 & 255) - (other >> 16 & 255);
        long green = (one >> 8 & 255) - (other >> 8 & 255);
        long blue = (one & 255) - (other & 255);
        return red * red + green * green + blue * blue;
    }
}
