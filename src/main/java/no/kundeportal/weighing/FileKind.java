package no.kundeportal.weighing;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** What a file is by its first bytes, for those kinds that people upload by mistake. */
final class FileKind {

    private static final Map<String, String> BEGINNINGS = Map.of(
            "PK\u0003\u0004", "ZIP/XLSX",
            "\u0089PNG", "PNG",
            "\u00FF\u00D8\u00FF", "JPEG",
            "GIF8", "GIF",
            "%PDF", "PDF",
            "\u00D0\u00CF\u0011\u00E0", "XLS",
            "\u001F\u008B", "GZIP",
            "RIFF", "WEBP",
            "<?xml", "XML",
            "{", "JSON");

    private FileKind() {}

    /** Empty when it may be text in columns. */
    static Optional<String> foreign(byte[] beginning) {
        var text = new String(beginning, StandardCharsets.ISO_8859_1);
        return BEGINNINGS.entrySet().stream()
                .filter(kind -> text.startsWith(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> text.indexOf('\0') >= 0 ? Optional.of("binary") : Optional.empty());
    }
}
