package no.kundeportal.document;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table on its way to a file. Rows are handed over one by one and never kept.
 *
 * @param name the file's name without ending
 * @param about what the file says of itself: title and facts such as customer, period and filter
 * @param chart what a workbook draws beside it, if anything
 * @param more tables that a workbook holds on further sheets; a plain file has the first alone
 */
public record Table<T>(
        String name,
        String title,
        List<Column<T>> columns,
        List<Fact> about,
        Rows<T> rows,
        @Nullable Chart chart,
        List<Table<?>> more) {

    public Table(String name, String title, List<Column<T>> columns, List<Fact> about, Rows<T> rows) {
        this(name, title, columns, about, rows, null);
    }

    public Table(
            String name, String title, List<Column<T>> columns, List<Fact> about, Rows<T> rows, @Nullable Chart chart) {
        this(name, title, columns, about, rows, chart, List.of());
    }

    /** Its name and what it says of itself are those of the first. */
    public Table<T> with(List<Table<?>> further) {
        return new Table<>(name, title, columns, about, rows, chart, List.copyOf(further));
    }

    public enum Kind {
        TEXT,
        DATE,
        TIME,
        COUNT,
        /** Kilograms, at most three decimals. */
        WEIGHT,
        /** Money, two decimals. */
        AMOUNT
    }

    /** @param value for each kind: String, LocalDate, LocalDateTime, Number or BigDecimal; null leaves the cell empty */
    public record Column<T>(String title, Kind kind, Function<T, @Nullable Object> value) {}

    public record Fact(String name, String value) {}

    /** The sums of one column by the values of another, as bars; both are places among the columns, from 0. */
    public record Chart(String title, int by, int of) {}

    /** Where rows come from: calls the sink once for each, in order. */
    @FunctionalInterface
    public interface Rows<T> {
        void each(Consumer<? super T> sink);
    }
}
