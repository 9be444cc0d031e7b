package no.kundeportal.weighing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A column of a delivered file; the constants of an enum, named as the operator's system names them. */
public interface IntakeColumn {

    String name();

    int ordinal();

    boolean isRequired();

    default String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    static <C extends IntakeColumn> Optional<C> titled(C[] columns, String title) {
        return Arrays.stream(columns)
                .filter(column -> column.title().equals(title.strip()))
                .findFirst();
    }
}
