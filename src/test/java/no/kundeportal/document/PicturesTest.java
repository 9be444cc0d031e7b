package no.kundeportal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.support.TestPictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person sends becomes a picture, or is refused for what it is. */
class PicturesTest {

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void isDrawnAnewAsJpeg(String format) throws IOException {
        var picture = Pictures.of("vindu", TestPictures.picture(format, 60, 40));
        assertThat(picture.width()).isEqualTo(60);
        assertThat(picture.height()).isEqualTo(40);
        assertThat(formatOf(picture.content())).isEqualTo("JPEG");
        assertThat(isRed(read(picture.content()), 10, 20)).isTrue();
    }

    @Test
    void readsWebp() {
        var picture = Pictures.of("vindu.webp", TestPictures.webp());
        assertThat(picture.width()).isEqualTo(1);
    }

    @Test
    void isFittedIntoThePageAndTheTimeline() throws IOException {
        var picture = Pictures.of("stort.png", TestPictures.picture("png", 4000, 1000));
        assertThat(picture.width()).isEqualTo(1600);
        assertThat(picture.height()).isEqualTo(400);
        assertThat(read(picture.thumbnail()).getWidth()).isEqualTo(320);
    }

    @Test
    void isNeverMadeLarger() throws IOException {
        var picture = Pictures.of("lite.png", TestPictures.picture("png", 30, 20));
        assertThat(read(picture.thumbnail()).getWidth()).isEqualTo(30);
    }

    @Test
    void standsUprightHoweverTheCameraWasHeld() throws IOException {
        // Turned clockwise, what was on the left is on top.
        var picture = read(Pictures.of("6.jpg", TestPictures.jpegFromCamera(6)).content());
        assertThat(picture.getWidth()).isEqualTo(40);
        assertThat(picture.getHeight()).isEqualTo(60);
        assertThat(isRed(picture, 20, 10)).isTrue();
        var upsideDown =
                read(Pictures.of("3.jpg", TestPictures.jpegFromCamera(3)).content());
        assertThat(isRed(upsideDown, 50, 20)).isTrue();
        var counterClockwise =
                read(Pictures.of("8.jpg", TestPictures.jpegFromCamera(8)).content());
        assertThat(isRed(counterClockwise, 20, 50)).isTrue();
    }

    @Test
    void keepsNothingOfWhatTheCameraKnew() {
        var sent = TestPictures.jpegFromCamera(1);
        assertThat(text(sent)).contains(TestPictures.SECRET).contains("Exif");
        var picture = Pictures.of("gps.jpg", sent);
        assertThat(text(picture.content())).doesNotContain(TestPictures.SECRET).doesNotContain("Exif");
    }

    @Test
    void keepsNothingThatHidesBehindThePicture() {
        var jpeg = TestPictures.jpeg();
        var both = Arrays.copyOf(jpeg, jpeg.length + 40);
        System.arraycopy("PK<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII), 0, both, jpeg.length, 27);
        assertThat(text(Pictures.of("to.jpg", both).content())).doesNotContain("script");
    }

    @Test
    void refusesWhatIsNoPictureWhateverItIsCalled() {
        assertThat(refusalOf("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("picture.notAPicture");
        assertThat(refusalOf("%PDF-1.7".getBytes(StandardCharsets.UTF_8))).isEqualTo("picture.notAPicture");
        assertThat(refusalOf(TestPictures.picture("gif", 20, 20))).isEqualTo("picture.notAPicture");
    }

    @Test
    void refusesWhatIsEmptyBrokenOrTooLarge() {
        assertThat(refusalOf(new byte[0])).isEqualTo("picture.empty");
        assertThat(refusalOf(Arrays.copyOf(TestPictures.picture("png", 200, 200), 90)))
                .isEqualTo("picture.broken");
        assertThat(refusalOf(new byte[Pictures.MOST_BYTES + 1])).isEqualTo("picture.tooLarge");
    }

    @Test
    void refusesASmallFileThatUnpacksIntoAHugeOne() {
        assertThat(refusalOf(TestPictures.bomb())).isEqualTo("picture.tooManyPixels");
    }

    private static String refusalOf(byte[] file) {
        return catchThrowableOfType(Refusal.class, () -> Pictures.of("bilde.jpg", file))
                .key();
    }

    private static BufferedImage read(byte[] picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture));
    }

    private static String formatOf(byte[] picture) throws IOException {
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            return ImageIO.getImageReaders(stream).next().getFormatName();
        }
    }

    private static boolean isRed(BufferedImage picture, int x, int y) {
        var pixel = picture.getRGB(x, y);
        return (pixel >> 16 & 0xff) > 180 && (pixel & 0xff) < 80;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
