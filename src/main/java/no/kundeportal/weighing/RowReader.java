package no.kundeportal.weighing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row, and says of each what is wrong with it. */
public abstract class RowReader {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,11}([.,]\\d{1,4})?");

    private final int line;
    private final Function<IntakeColumn, String> cells;
    private final List<Problem> problems = new ArrayList<>();

    /** @param cells the text of each column, empty where there is none */
    protected RowReader(int line, Function<IntakeColumn, String> cells) {
        this.line = line;
        this.cells = cells;
    }

    public List<Problem> problems() {
        return problems;
    }

    protected void requireAll(IntakeColumn[] columns) {
        for (var column : columns) if (column.isRequired() && cell(column).isEmpty()) problem(column, "missing");
    }

    protected @Nullable String code(IntakeColumn column) {
        return text(column, 20);
    }

    protected @Nullable String text(IntakeColumn column, int longest) {
        var text = cell(column);
        if (text.isEmpty()) return null;
        if (text.length() > longest) problem(column, "tooLong");
        if (text.chars().anyMatch(Character::isISOControl)) problem(column, "controlCharacter");
        return text;
    }

    /** @param digits before the decimal mark */
    protected @Nullable BigDecimal number(IntakeColumn column, int digits, int decimals) {
        var text = cell(column);
        if (text.isEmpty()) return null;
        if (!NUMBER.matcher(text).matches()
                || text.replaceFirst("^-", "").split("[.,]")[0].length() > digits) {
            problem(column, "number");
            return null;
        }
        var number = new BigDecimal(text.replace(',', '.'));
        if (number.stripTrailingZeros().scale() > decimals) {
            problem(column, "decimals");
            return null;
        }
        return number;
    }

    protected @Nullable LocalDate day(IntakeColumn column) {
        var text = cell(column);
        if (text.isEmpty()) return null;
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            problem(column, "day");
            return null;
        }
    }

    protected String cell(IntakeColumn column) {
        return cells.apply(column).strip();
    }

    protected void problem(IntakeColumn column, String reason) {
        problems.add(Problem.of(line, column, cells.apply(column), reason));
    }
}
