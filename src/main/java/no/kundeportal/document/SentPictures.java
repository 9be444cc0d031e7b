package no.kundeportal.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import no.kundeportal.document.Pictures.Picture;
import no.kundeportal.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The pictures of a form's field "files"; a browser sends one file without a name where none was chosen. */
public final class SentPictures {

    /** So many at once; how many there may be in all is the rule of what they belong to. */
    private static final int MOST = 6;

    private SentPictures() {}

    /** @throws Refusal at the field, naming the file that cannot be taken */
    public static List<Picture> of(@Nullable List<MultipartFile> files) {
        var chosen = chosen(files);
        if (chosen.size() > MOST) throw Refusal.of("files", "picture.tooMany", MOST);
        try {
            chosen.forEach(file -> Pictures.requireSize(nameOf(file), file.getSize()));
            return chosen.stream()
                    .map(file -> Pictures.of(nameOf(file), bytesOf(file)))
                    .toList();
        } catch (Refusal refusal) {
            throw refusal.at("files");
        }
    }

    private static List<MultipartFile> chosen(@Nullable List<MultipartFile> files) {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(file -> !file.isEmpty() || !nameOf(file).isEmpty())
                        .toList();
    }

    private static String nameOf(MultipartFile file) {
        var name = Objects.toString(file.getOriginalFilename(), "").replaceAll("\\p{Cntrl}", "");
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static byte[] bytesOf(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
