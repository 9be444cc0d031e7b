package no.kundeportal.bench;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Brings a series of slips to the database by COPY alone, or to a file. */
public final class SlipLoad {

    /** The columns of the intake file, as the table calls them. */
    private static final String COLUMNS =
            Slip.COLUMNS.replace("slip_number", "number").replace(';', ',');

    private static final String FORMAT = " from stdin (format csv, delimiter ';')";
    private static final String KEYS = "copy weigh_slip_key (facility_code, number, revision, weighed_at)" + FORMAT;
    private static final String SLIPS = "copy weigh_slip (" + COLUMNS + ", revision, recorded_at)" + FORMAT;
    private static final String BARE =
            "copy bare_slip (" + COLUMNS + ") from stdin (format csv, delimiter ';', header)";

    private SlipLoad() {}

    /** In place of all slips that stand, past the intake but under all constraints; then tidied up, as over a night. */
    public static void replace(Connection database, SlipSeries series) throws SQLException, IOException {
        // What was committed before it was written cannot be marked as visible to all by the vacuum that follows.
        execute(database, "set synchronous_commit = on");
        execute(database, "truncate weigh_slip, weigh_slip_key, invoice_line");
        copy(database, KEYS, series, slip -> Slip.FACILITY + ";" + slip.number() + ";1;" + slip.weighedAt());
        copy(database, SLIPS, series, slip -> slip.line() + ";1;" + slip.weighedAt() + "Z");
        execute(database, "vacuum analyze weigh_slip, weigh_slip_key, weigh_day, weigh_visit");
    }

    /** Whether slips are added up by days as they come; what was left out is made up for. */
    public static void keepDays(Connection database, boolean keep) throws SQLException {
        execute(database, "alter table weigh_slip " + (keep ? "enable" : "disable") + " trigger user");
        if (keep) execute(database, "select rebuild_weigh_days()");
    }

    private static void copy(Connection database, String sql, SlipSeries series, Function<Slip, String> line)
            throws SQLException, IOException {
        try (var copy = new PGCopyOutputStream(database.unwrap(PGConnection.class), sql, 1 << 16);
                var out = new OutputStreamWriter(copy, StandardCharsets.UTF_8)) {
            write(series, line, out);
        }
    }

    /** As a file for the intake. */
    public static void write(SlipSeries series, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (var out = Files.newBufferedWriter(file)) {
            out.write(Slip.COLUMNS + "\n");
            write(series, Slip::line, out);
        }
    }

    private static void write(SlipSeries series, Function<Slip, String> line, Writer out) throws IOException {
        for (var slips = series.slips().iterator(); slips.hasNext(); ) out.write(line.apply(slips.next()) + "\n");
    }

    /** A table of the same columns, without an index or a constraint. */
    public static void emptyBareTable(Connection database) throws SQLException {
        execute(database, "drop table if exists bare_slip");
        execute(database, "create table bare_slip as select " + COLUMNS + " from weigh_slip with no data");
    }

    public static void bareCopy(Connection database, Path file) throws SQLException, IOException {
        try (var in = Files.newInputStream(file)) {
            database.unwrap(PGConnection.class).getCopyAPI().copyIn(BARE, in);
        }
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
