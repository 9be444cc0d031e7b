package no.kundeportal.statistics;

import java.time.LocalDate;
import java.util.List;
import no.kundeportal.kernel.Period;
import org.jspecify.annotations.Nullable;

/**
 * The filter of the reports, as it stands in the address.
 *
 * @param wasteCode six digits, or "-" for what has none
 * @param container codes of types, or "-" for what came without
 * @param hazardous "true" or "false"
 */
public record SlipFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> site,
        List<String> article,
        List<String> fraction,
        List<String> wasteCode,
        List<String> facility,
        List<String> container,
        List<String> hazardous) {

    public SlipFilter {
        site = nonBlank(site);
        article = nonBlank(article);
        fraction = nonBlank(fraction);
        wasteCode = nonBlank(wasteCode);
        facility = nonBlank(facility);
        container = nonBlank(container);
        hazardous = nonBlank(hazardous);
    }

    public static SlipFilter none() {
        return new SlipFilter(null, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** The slips of one material at some sites, or at all the viewer's. */
    public static SlipFilter ofFraction(String fraction, List<String> sites) {
        return new SlipFilter(
                null, null, sites, List.of(), List.of(fraction), List.of(), List.of(), List.of(), List.of());
    }

    /** The same at other sites. */
    SlipFilter at(List<String> sites) {
        return new SlipFilter(from, to, sites, article, fraction, wasteCode, facility, container, hazardous);
    }

    /** What is chosen of a dimension. */
    public List<String> chosen(Dimension dimension) {
        return switch (dimension) {
            case SITE -> site;
            case ARTICLE -> article;
            case FRACTION -> fraction;
            case WASTE_CODE -> wasteCode;
            case FACILITY -> facility;
            case CONTAINER -> container;
            case HAZARDOUS -> hazardous;
        };
    }

    /** The period chosen; this year until today for whoever chose none. */
    public Period period(LocalDate today) {
        var end = to == null ? (from == null || !from.isAfter(today) ? today : from) : to;
        return new Period(from == null ? end.withDayOfYear(1) : from, end);
    }

    private static List<String> nonBlank(@Nullable List<String> values) {
        return values == null
                ? List.of()
                : values.stream()
                        .filter(value -> value != null && !value.isBlank())
                        .toList();
    }
}
