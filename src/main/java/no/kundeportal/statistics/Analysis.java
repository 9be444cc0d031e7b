package no.kundeportal.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.kundeportal.catalogue.Named;
import no.kundeportal.kernel.Period;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** One material over the last year: how it moves, what a lift weighs, and how one's own sites differ. */
@Service
public class Analysis {

    private static final int YEARS_OF_SEASON = 3;
    private static final int LIFTS = 5;

    /** Which material there is, with what it weighed in the last year. */
    public record Material(String code, Named name, BigDecimal kg) {}

    /** @param kg of the average such month; null where no whole one is known */
    public record Season(Month month, @Nullable BigDecimal kg) {}

    /**
     * @param total over the twelve months that end with this one, with the year before
     * @param recent the last three whole months, likewise; null where there was nothing a year before to compare with
     * @param years how many years the seasons are averaged over
     */
    public record Result(
            Volume volume,
            GroupRow total,
            @Nullable BigDecimal recent,
            List<Season> seasons,
            int years,
            List<GroupRow> containers,
            List<GroupRow> sites,
            List<SlipRow> heaviest,
            List<SlipRow> lightest) {

        public @Nullable Season busiest() {
            return extreme(Comparator.naturalOrder());
        }

        public @Nullable Season quietest() {
            return extreme(Comparator.reverseOrder());
        }

        private @Nullable Season extreme(Comparator<BigDecimal> order) {
            return seasons.stream()
                    .filter(season -> season.kg() != null)
                    .max(Comparator.comparing(season -> java.util.Objects.requireNonNull(season.kg()), order))
                    .orElse(null);
        }
    }

    public static final List<ReportColumn> LIFT =
            List.of(ReportColumn.DATE, ReportColumn.SITE, ReportColumn.CONTAINER, ReportColumn.KG);

    private final Statistics statistics;
    private final GroupedReport groups;
    private final SlipReport slips;
    private final Clock clock;

    Analysis(Statistics statistics, GroupedReport groups, SlipReport slips, Clock clock) {
        this.statistics = statistics;
        this.groups = groups;
        this.slips = slips;
        this.clock = clock;
    }

    /** Twelve months, this one as the last. */
    public Period year() {
        var today = LocalDate.now(clock);
        return new Period(today.withDayOfMonth(1).minusMonths(11), today);
    }

    /** The heaviest first. */
    public List<Material> materials(Viewer viewer) {
        return statistics.volume(viewer, SlipFilter.none(), year()).fractions().stream()
                .filter(fraction -> fraction.kg().signum() > 0)
                .sorted(Comparator.comparing(Volume.Fraction::kg).reversed())
                .map(fraction -> new Material(fraction.code(), fraction.name(), fraction.kg()))
                .toList();
    }

    /** @param sites to which it is narrowed; all of the viewer's where there is none */
    public Result of(Viewer viewer, String fraction, List<String> sites) {
        var filter = SlipFilter.ofFraction(fraction, sites);
        var volume = statistics.volume(viewer, filter, year());
        var containers = groups.whole(viewer, filter, year(), heaviestFirst(Dimension.CONTAINER));
        var own =
                groups.whole(viewer, SlipFilter.ofFraction(fraction, List.of()), year(), heaviestFirst(Dimension.SITE));
        var past = pastMonths(viewer, filter);
        return new Result(
                volume,
                containers.total(),
                recent(volume),
                seasons(past),
                (past.size() + 11) / 12,
                containers.rows(),
                own.rows(),
                lifts(viewer, filter, true),
                lifts(viewer, filter, false));
    }

    private static Grouping heaviestFirst(Dimension dimension) {
        return new Grouping(null, List.of(dimension), Grouping.Sort.KG, true);
    }

    private List<SlipRow> lifts(Viewer viewer, SlipFilter filter, boolean heaviest) {
        var order = new Grouping(null, List.of(), Grouping.Sort.KG, heaviest);
        return slips.page(viewer, LIFT, filter, year(), order, null).rows().stream()
                .limit(LIFTS)
                .toList();
    }

    /** Whole months only: the one that runs would look like a fall. */
    private static @Nullable BigDecimal recent(Volume volume) {
        var spans = volume.spans();
        var last = spans.subList(Math.max(0, spans.size() - 4), spans.size() - 1);
        var kg = last.stream().map(Volume.Span::kg).reduce(BigDecimal.ZERO, BigDecimal::add);
        var before = last.stream().map(Volume.Span::kgBefore).reduce(BigDecimal.ZERO, BigDecimal::add);
        return before.signum() == 0 ? null : kg.subtract(before).divide(before, 4, RoundingMode.HALF_UP);
    }

    /** The whole months since the first slip, at most three years of them. */
    private List<Volume.Span> pastMonths(Viewer viewer, SlipFilter filter) {
        var end = YearMonth.now(clock).atDay(1).minusDays(1);
        var period = new Period(end.plusDays(1).minusYears(YEARS_OF_SEASON), end);
        return statistics.volume(viewer, filter, period).spans().stream()
                .dropWhile(span -> span.kg().signum() == 0)
                .toList();
    }

    private static List<Season> seasons(List<Volume.Span> past) {
        var seasons = new ArrayList<Season>();
        for (var month : Month.values()) {
            var these = past.stream()
                    .filter(span -> span.begin().getMonth() == month)
                    .map(Volume.Span::kg)
                    .toList();
            seasons.add(new Season(month, these.isEmpty() ? null : average(these)));
        }
        return seasons;
    }

    private static BigDecimal average(List<BigDecimal> values) {
        return values.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(values.size()), 0, RoundingMode.HALF_UP);
    }
}
