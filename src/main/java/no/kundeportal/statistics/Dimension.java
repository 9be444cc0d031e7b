package no.kundeportal.statistics;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** By what weights may be told apart, besides time. */
public enum Dimension {
    SITE("s.site_number", "site", "number", "name"),
    FRACTION("a.fraction_code", "fraction", "code", "name%2$s"),
    ARTICLE("s.article_code", "article", "code", "name%2$s"),
    WASTE_CODE(
            "coalesce(a.waste_code, '-')",
            "waste_code",
            "code",
            "code || case when %1$s.hazardous then '*' else '' end"),
    FACILITY("s.facility_code", "facility", "code", "name"),
    CONTAINER("coalesce(s.container_type, '-')", "container_type", "code", "name%2$s"),
    /** "true" or "false", by the waste code. */
    HAZARDOUS("coalesce(w.hazardous, false)");

    private final String key;
    private final @Nullable String table;
    private final String primary;
    private final String name;

    Dimension(String key) {
        this(key, null, "", "");
    }

    Dimension(String key, @Nullable String table, String primary, String name) {
        this.key = key;
        this.table = table;
        this.primary = primary;
        this.name = name;
    }

    /** As it stands in addresses and messages: the name of the filter that chooses among its values. */
    public String key() {
        return switch (this) {
            case WASTE_CODE -> "wasteCode";
            default -> name().toLowerCase(Locale.ROOT);
        };
    }

    String sql() {
        return key;
    }

    /** @param column of the aggregated rows that holds the key */
    String join(String alias, String column) {
        if (table == null) return "";
        return "left join %s %s on %s.%s = %s".formatted(table, alias, alias, primary, column);
    }

    String nameOf(String alias, Locale locale) {
        return table == null ? "null" : alias + "." + name.formatted(alias, suffix(locale));
    }

    /** Of the columns that hold names in a language. */
    static String suffix(Locale locale) {
        return switch (locale.getLanguage()) {
            case "en" -> "_en";
            case "sv" -> "_sv";
            default -> "";
        };
    }
}
