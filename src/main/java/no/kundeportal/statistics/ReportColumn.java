package no.kundeportal.statistics;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import no.kundeportal.document.Table;
import org.jspecify.annotations.Nullable;

/**
 * What a report may say of a slip. The one list from which page, file and own reports are made: a column has a key, words
 * under "statistics.field." + key, a kind, perhaps a right it needs, and an expression.
 */
public enum ReportColumn {
    MONTH(Table.Kind.DATE, "date_trunc('month', s.weighed_at)::date"),
    DATE(Table.Kind.DATE, "s.weighed_at::date"),
    ORDER(Table.Kind.TEXT, "s.order_number"),
    SITE_NUMBER(Table.Kind.TEXT, "s.site_number"),
    SITE(Table.Kind.TEXT, "i.name"),
    FRACTION(Table.Kind.TEXT, "f.name{language}"),
    ARTICLE(Table.Kind.TEXT, "a.name{language}"),
    WASTE_CODE(Table.Kind.TEXT, "a.waste_code || case when w.hazardous then '*' else '' end"),
    HAZARDOUS(Table.Kind.TEXT, "coalesce(w.hazardous, false)::text", "statistics.hazardous."),
    MATERIAL_CODE(Table.Kind.TEXT, "a.material_code"),
    CONTAINER(Table.Kind.TEXT, "coalesce(t.name{language}, s.container_type)"),
    ACTION(Table.Kind.TEXT, """
            (select string_agg(distinct l.action, ',') from pickup_line l
             where l.pickup_number = p.number and l.article_code = s.article_code)""", "enum.Action."),
    KG(Table.Kind.WEIGHT, "s.net_kg"),
    GROSS(Table.Kind.WEIGHT, "s.gross_kg"),
    TARE(Table.Kind.WEIGHT, "s.tare_kg"),
    WEIGHT_KIND(Table.Kind.TEXT, "s.weight_kind", "slip."),
    RD_CODE(Table.Kind.TEXT, "s.rd_code"),
    STEP_REUSE(Table.Kind.WEIGHT, "q.reuse"),
    STEP_RECYCLING(Table.Kind.WEIGHT, "q.recycling"),
    STEP_RECOVERY(Table.Kind.WEIGHT, "q.recovery"),
    STEP_DISPOSAL(Table.Kind.WEIGHT, "q.disposal"),
    STEP_UNKNOWN(Table.Kind.WEIGHT, "q.unknown"),
    SLIP(Table.Kind.TEXT, "s.facility_code || '/' || s.number"),
    UNIT_PRICE(Table.Kind.AMOUNT, "s.unit_price"),
    AMOUNT(Table.Kind.AMOUNT, "s.amount"),
    INVOICE(Table.Kind.TEXT, "s.invoice_number"),
    DECLARATION(Table.Kind.TEXT, "s.declaration_number"),
    ORGANISATION_NUMBER(Table.Kind.TEXT, "c.organisation_number"),
    CUSTOMER_NUMBER(Table.Kind.TEXT, "s.customer_number"),
    REFERENCE(Table.Kind.TEXT, "nullif(p.reference, '')"),
    FACILITY(Table.Kind.TEXT, "y.name"),
    CARRIER(Table.Kind.TEXT, "s.carrier"),
    VEHICLE(Table.Kind.TEXT, "s.vehicle"),
    EMISSION(Table.Kind.WEIGHT, "q.emission"),
    AVOIDED(Table.Kind.WEIGHT, "q.avoided"),
    FACTOR_EDITION(Table.Kind.TEXT, "q.editions"),
    DEVIATION(Table.Kind.TEXT, """
            (select string_agg(nullif(e.reason, ''), '; ' order by e.id) from pickup_event e
             where e.pickup_number = p.number and e.kind = 'DEVIATION')""");

    /** What became of a slip's weight: together they are it. */
    public static final Set<ReportColumn> STEPS = Collections.unmodifiableSet(
            EnumSet.of(STEP_REUSE, STEP_RECYCLING, STEP_RECOVERY, STEP_DISPOSAL, STEP_UNKNOWN));

    private final Table.Kind kind;
    private final String sql;
    private final @Nullable String words;

    ReportColumn(Table.Kind kind, String sql) {
        this(kind, sql, null);
    }

    ReportColumn(Table.Kind kind, String sql, @Nullable String words) {
        this.kind = kind;
        this.sql = sql;
        this.words = words;
    }

    private static final Pattern UNDERSCORE = Pattern.compile("_(.)");

    /** As it stands in messages and addresses: "siteNumber". */
    public String key() {
        return UNDERSCORE
                .matcher(name().toLowerCase(Locale.ROOT))
                .replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }

    public Table.Kind kind() {
        return kind;
    }

    /** Where its values, codes divided by commas, are put into words; null where they are words already. */
    public @Nullable String words() {
        return words;
    }

    /** Prices, amounts and invoices: only for those with økonomi. */
    public boolean needsAmounts() {
        return switch (this) {
            case UNIT_PRICE, AMOUNT, INVOICE -> true;
            default -> false;
        };
    }

    public boolean isStep() {
        return STEPS.contains(this);
    }

    /** What became of the weight: read from the treatment, and only where somebody asks. */
    boolean isOfTreatment() {
        return sql.startsWith("q.");
    }

    /** Whether a page shows it: what only serves to sort and count in a spreadsheet stays in the file. */
    public boolean isOnPages() {
        return this != MONTH && this != SITE_NUMBER;
    }

    /** @param suffix of the columns that hold names in the viewer's language */
    String sql(String suffix) {
        return sql.replace("{language}", suffix);
    }
}
