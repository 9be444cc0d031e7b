package no.kundeportal.weighing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The file of weigh slips: UTF-8, semicolons, a head that names the columns in any order. */
final class IntakeFile {

    /** Called for each row in turn; line counts from 1, the head included. */
    interface Sink {
        void row(int line, Function<SlipColumn, String> cells) throws Exception;
    }

    private IntakeFile() {}

    /** @throws IntakeRefused when it is no such file */
    static void read(InputStream file, Sink sink) throws Exception {
        var stream = new PushbackInputStream(file, 512);
        var beginning = stream.readNBytes(512);
        if (beginning.length == 0) throw new IntakeRefused("empty", "");
        FileKind.foreign(beginning).ifPresent(kind -> {
            throw new IntakeRefused("foreign", kind);
        });
        stream.unread(beginning);
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var csv = CsvReader.builder()
                .fieldSeparator(';')
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .detectBomHeader(false)
                .maxBufferSize(1024 * 1024)
                .ofCsvRecord(new BufferedReader(new InputStreamReader(stream, decoder)))) {
            read(csv, sink);
        } catch (CsvParseException e) {
            throw refusalOf(e);
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof CharacterCodingException ? new IntakeRefused("notUtf8", "") : e;
        }
    }

    private static void read(CsvReader<CsvRecord> csv, Sink sink) throws Exception {
        Map<SlipColumn, Integer> places = Map.of();
        int width = 0;
        for (var record : csv) {
            var line = (int) record.getStartingLineNumber();
            if (places.isEmpty()) {
                places = head(record);
                width = record.getFieldCount();
                continue;
            }
            var at = places;
            sink.row(line, column -> {
                var place = at.get(column);
                return place == null || place >= record.getFieldCount() ? "" : record.getField(place);
            });
            if (record.getFieldCount() > width) throw new IntakeRefused("tooManyCells", String.valueOf(line));
        }
        if (places.isEmpty()) throw new IntakeRefused("empty", "");
    }

    private static Map<SlipColumn, Integer> head(CsvRecord record) {
        var places = new EnumMap<SlipColumn, Integer>(SlipColumn.class);
        var unknown = new ArrayList<String>();
        for (int i = 0; i < record.getFieldCount(); i++) {
            var title = record.getField(i).replace("\uFEFF", "");
            var place = i;
            SlipColumn.titled(title)
                    .ifPresentOrElse(column -> places.put(column, place), () -> unknown.add(title.strip()));
        }
        var missing = SlipColumn.requiredTitles().stream()
                .filter(title -> places.keySet().stream()
                        .noneMatch(column -> column.title().equals(title)))
                .toList();
        if (!missing.isEmpty()) throw new IntakeRefused("columnsMissing", shortened(missing));
        if (!unknown.isEmpty()) throw new IntakeRefused("columnsUnknown", shortened(unknown));
        if (places.size() < record.getFieldCount()) throw new IntakeRefused("columnsTwice", "");
        return places;
    }

    private static String shortened(List<String> titles) {
        var text = String.join(", ", titles);
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }

    private static RuntimeException refusalOf(CsvParseException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) return new IntakeRefused("notUtf8", "");
            if (cause instanceof IntakeRefused refused) return refused;
            if (cause instanceof IOException && cause.getCause() == null) break;
        }
        return new IntakeRefused("malformed", "");
    }
}
