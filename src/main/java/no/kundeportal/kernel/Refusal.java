package no.kundeportal.kernel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A rule said no. The key names a sentence for the viewer; the field, if any, is where the sentence belongs. */
public class Refusal extends RuntimeException {

    private final String key;
    private final @Nullable String field;
    private final transient Object[] arguments;

    public Refusal(String key, Object... arguments) {
        this(null, key, arguments);
    }

    private Refusal(@Nullable String field, String key, Object... arguments) {
        super(key, null, false, false);
        this.key = key;
        this.field = field;
        this.arguments = arguments;
    }

    public static Refusal of(String field, String key, Object... arguments) {
        return new Refusal(field, key, arguments);
    }

    /** The same sentence at another field, where a form calls it differently. */
    public Refusal at(String otherField) {
        return new Refusal(otherField, key, arguments);
    }

    public String key() {
        return key;
    }

    public @Nullable String field() {
        return field;
    }

    public Object[] arguments() {
        return Arrays.copyOf(arguments, arguments.length);
    }
}
