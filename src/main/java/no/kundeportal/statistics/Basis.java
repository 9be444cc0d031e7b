package no.kundeportal.statistics;

import java.util.Arrays;
import java.util.Locale;
import no.kundeportal.kernel.NotFound;

/** By what a weight is given to a step. Both are shown, and always named. */
public enum Basis {
    /** Weight times the shares of the treatment profile. */
    PROFILE,
    /** The whole weight by the code of the receiving operation. */
    CODE;

    /** As it stands in an address. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws NotFound for what no page links to */
    public static Basis of(String key) {
        return Arrays.stream(values())
                .filter(basis -> basis.key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
