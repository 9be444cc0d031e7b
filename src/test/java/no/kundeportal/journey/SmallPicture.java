package no.kundeportal.journey;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;

/** A screenshot with the few colours that a page has: a fifth of the size, and nobody sees it. */
final class SmallPicture {

    private static final int COLOURS = 24;

    /** Of each channel so many bits tell colours apart. */
    private static final int KEPT = 0xF8F8F8;

    private SmallPicture() {}

    static void write(byte[] png, Path file) throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(png));
        var palette = palette(picture);
        var model = new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
        var small = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        var nearest = new HashMap<Integer, Integer>();
        var raster = small.getRaster();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                var colour = picture.getRGB(x, y) & 0xFFFFFF;
                raster.setSample(x, y, 0, nearest.computeIfAbsent(colour, each -> nearest(each, palette)));
            }
        }
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        var asSmallAsCanBe = writer.getDefaultWriteParam();
        asSmallAsCanBe.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        asSmallAsCanBe.setCompressionQuality(0);
        try (var out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(
                    writer.getDefaultImageMetadata(new ImageTypeSpecifier(small), asSmallAsCanBe),
                    new IIOImage(small, null, null),
                    asSmallAsCanBe);
        } finally {
            writer.dispose();
        }
    }

    /** The most frequent, each as it stands most often in the picture: large areas keep their very colour. */
    private static int[] palette(BufferedImage picture) {
        var counts = new HashMap<Integer, Integer>();
        for (int y = 0; y < picture.getHeight(); y++)
            for (int x = 0; x < picture.getWidth(); x++) counts.merge(picture.getRGB(x, y) & 0xFFFFFF, 1, Integer::sum);
        var kinds = new HashMap<Integer, Map.Entry<Integer, Integer>>();
        counts.forEach((colour, count) -> kinds.merge(
                colour & KEPT,
                Map.entry(colour, count),
                (one, other) -> Map.entry(
                        one.getValue() >= other.getValue() ? one.getKey() : other.getKey(),
                        one.getValue() + other.getValue())));
        return kinds.values().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(COLOURS)
                .mapToInt(Map.Entry::getKey)
                .toArray();
    }

    private static int nearest(int colour, int[] palette) {
        int best = 0;
        for (int i = 1; i < palette.length; i++)
            if (distance(colour, palette[i]) < distance(colour, palette[best])) best = i;
        return best;
    }

    private static int distance(int one, int other) {
        int red = (one >> 16 & 255) - (other >> 16 & 255);
        int green = (one >> 8 & 255) - (other >> 8 & 255);
        int blue = (one & 255) - (other & 255);
        return red * red + green * green + blue * blue;
    }
}
