package no.kundeportal.pickup.web;

import java.util.List;
import no.kundeportal.document.Pictures.Picture;
import no.kundeportal.document.SentPictures;
import no.kundeportal.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Pictures as they are sent. */
record PictureForm(@Nullable List<MultipartFile> files) {

    static final PictureForm EMPTY = new PictureForm(List.of());

    /** @throws Refusal at the field, naming the file that cannot be taken */
    List<Picture> pictures() {
        return SentPictures.of(files);
    }
}
