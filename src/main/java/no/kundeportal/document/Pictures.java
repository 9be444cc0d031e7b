package no.kundeportal.document;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import no.kundeportal.kernel.Refusal;

/**
 * Turns what a person sends into a picture that the portal shows. What a file is, its content says, never its name or
 * the type it claims. It is drawn anew, so nothing else in it is kept: no place, no camera, no second file behind it.
 */
public final class Pictures {

    public static final int MOST_BYTES = 10 * 1024 * 1024;

    /** A file of some kilobytes may claim to be larger than any memory: looked at before anything is unpacked. */
    private static final long MOST_PIXELS = 50_000_000;

    private static final int LONGEST_SIDE = 1600;
    private static final int LONGEST_SIDE_OF_THUMBNAIL = 320;
    private static final float QUALITY = 0.82f;

    private static final Set<String> FORMATS = Set.of("jpeg", "png", "webp");

    /** Unpacking takes memory by the hundred megabytes, so few do it at once and the others wait. */
    private static final Semaphore AT_ONCE = new Semaphore(2);

    private Pictures() {}

    /**
     * Both JPEG.
     *
     * @param thumbnail for lists and timelines
     */
    public record Picture(byte[] content, byte[] thumbnail, int width, int height) {}

    /**
     * @param name by which the person knows the file, for the refusal
     * @throws Refusal where the file is no picture, is broken or too large
     */
    public static Picture of(String name, byte[] file) {
        if (file.length == 0) throw new Refusal("picture.empty", name);
        requireSize(name, file.length);
        AT_ONCE.acquireUninterruptibly();
        try {
            return redrawn(name, file);
        } finally {
            AT_ONCE.release();
        }
    }

    /** Asked before a file is read into memory. */
    public static void requireSize(String name, long bytes) {
        if (bytes > MOST_BYTES) throw new Refusal("picture.tooLarge", name, MOST_BYTES / 1024 / 1024);
    }

    private static Picture redrawn(String name, byte[] file) {
        try {
            var whole = upright(decoded(name, file), orientation(file));
            var shown = fitted(whole, LONGEST_SIDE);
            var thumbnail = fitted(shown, LONGEST_SIDE_OF_THUMBNAIL);
            return new Picture(jpeg(shown), jpeg(thumbnail), shown.getWidth(), shown.getHeight());
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException e) {
            // The readers meet broken files with exceptions of all kinds.
            throw new Refusal("picture.broken", name);
        }
    }

    private static BufferedImage decoded(String name, byte[] file) throws IOException {
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(stream);
            while (readers.hasNext()) {
                var reader = readers.next();
                try {
                    if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                        reader.setInput(stream, true, true);
                        return read(name, reader);
                    }
                } finally {
                    reader.dispose();
                }
            }
        }
        throw new Refusal("picture.notAPicture", name);
    }

    private static BufferedImage read(String name, ImageReader reader) throws IOException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) throw new Refusal("picture.tooManyPixels", name);
        var how = reader.getDefaultReadParam();
        // Every second or third pixel of a large one: enough for what is shown, and a fraction of the memory.
        var step = Math.max(1, Math.max(width, height) / (2 * LONGEST_SIDE));
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }

    /** How the camera was held, 1 to 8 as Exif counts; 1 where it does not say. */
    private static int orientation(byte[] file) {
        try {
            var camera = ImageMetadataReader.readMetadata(new ByteArrayInputStream(file))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            if (camera == null || !camera.containsTag(ExifIFD0Directory.TAG_ORIENTATION)) return 1;
            return camera.getInt(ExifIFD0Directory.TAG_ORIENTATION);
        } catch (ImageProcessingException | MetadataException | IOException | RuntimeException e) {
            return 1;
        }
    }

    private static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation < 2 || orientation > 8) return image;
        var width = image.getWidth();
        var height = image.getHeight();
        var turned = orientation >= 5;
        var how = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
        return drawn(image, turned ? height : width, turned ? width : height, how);
    }

    /** Halved step by step, which keeps thin lines; never made larger. What was transparent becomes white. */
    private static BufferedImage fitted(BufferedImage image, int longestSide) {
        var scale = Math.min(1.0, (double) longestSide / Math.max(image.getWidth(), image.getHeight()));
        var width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        var at = image;
        while (at.getWidth() > 2 * width && at.getHeight() > 2 * height)
            at = scaled(at, (at.getWidth() + 1) / 2, (at.getHeight() + 1) / 2);
        return scaled(at, width, height);
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        var how = AffineTransform.getScaleInstance(
                (double) width / image.getWidth(), (double) height / image.getHeight());
        return drawn(image, width, height, how);
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height, AffineTransform how) {
        var drawing = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = drawing.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, width, height);
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(image, how, null);
        } finally {
            pen.dispose();
        }
        return drawing;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
