package no.kundeportal.document;

import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A kept picture as the answer to a request. */
public final class PictureAnswer {

    private PictureAnswer() {}

    /**
     * A picture never changes, so whoever has seen it keeps it; nobody in between does.
     *
     * @param of number of what it belongs to, by which a saved file is named
     * @param content a JPEG
     */
    public static ResponseEntity<byte[]> of(String of, UUID id, byte[] content) {
        var name = of + "-" + id.toString().substring(0, 8) + ".jpg";
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(1)).cachePrivate().immutable())
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(content);
    }
}
