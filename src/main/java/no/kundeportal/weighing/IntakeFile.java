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
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** A delivered file: UTF-8, semicolons, a head that names the columns in any order. */
final class IntakeFile {

    /** Called for each row in turn; line counts from 1, the head included. */
    interface Sink {
        void row(int line, Function<IntakeColumn, String> cells) throws Exception;
    }

    private IntakeFile() {}

    /** @throws IntakeRefused when it is no such file */
    static void read(InputStream file, IntakeColumn[] columns, Sink sink) throws Exception {
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
            read(csv, columns, sink);
        } catch (CsvParseException e) {
            throw refusalOf(e);
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof CharacterCodingException ? new IntakeRefused("notUtf8", "") : e;
        }
    }

    private static void read(CsvReader<CsvRecord> csv, IntakeColumn[] columns, Sink sink) throws Exception {
        int[] places = {};
        int width = 0;
        for (var record : csv) {
            var line = (int) record.getStartingLineNumber();
            if (places.length == 0) {
                places = head(record, columns);
                width = record.getFieldCount();
                continue;
            }
            var at = places;
            sink.row(line, column -> {
                var place = at[column.ordinal()];
                return place < 0 || place >= record.getFieldCount() ? "" : record.getField(place);
            });
            if (record.getFieldCount() > width) throw new IntakeRefused("tooManyCells", String.valueOf(line));
        }
        if (places.length == 0) throw new IntakeRefused("empty", "");
    }

    /** The place of each column, by its ordinal; below zero where the file does not have it. */
    private static int[] head(CsvRecord record, IntakeColumn[] columns) {
        var places = new int[columns.length];
        Arrays.fill(places, -1);
        var unknown = new ArrayList<String>();
        var twice = false;
        for (int i = 0; i < record.getFieldCount(); i++) {
            var title = record.getField(i).replace("\uFEFF", "");
            var column = IntakeColumn.titled(columns, title).orElse(null);
            if (column == null) {
                unknown.add(title.strip());
                continue;
            }
            twice |= places[column.ordinal()] >= 0;
            places[column.ordinal()] = i;
        }
        var missing = Arrays.stream(columns)
                .filter(column -> column.isRequired() && places[column.ordinal()] < 0)
                .map(IntakeColumn::title)
                .toList();
        if (!missing.isEmpty()) throw new IntakeRefused("columnsMissing", shortened(missing));
        if (!unknown.isEmpty()) throw new IntakeRefused("columnsUnknown", shortened(unknown));
        if (twice) throw new IntakeRefused("columnsTwice", "");
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
