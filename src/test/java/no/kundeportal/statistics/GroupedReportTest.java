package no.kundeportal.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.kundeportal.kernel.AccessLevel;
import no.kundeportal.kernel.CustomerNumber;
import no.kundeportal.kernel.Period;
import no.kundeportal.kernel.SiteNumber;
import no.kundeportal.kernel.Standing;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The reports against a second calculation in plain Java over the same slips. */
@PortalTest
class GroupedReportTest {

    private static final Viewer VIEWER = viewer("1001", "1002", "1003", "1004", "1005");
    private static final Map<String, String> FRACTIONS = new HashMap<>();
    private static final Map<String, String> WASTE_CODES = new HashMap<>();
    private static final Set<String> HAZARDOUS = new HashSet<>();

    /** Moments at which calendars go wrong: year ends, weeks in two years, the leap day, both ends of summer time. */
    private static final List<LocalDateTime> EDGES = Stream.of(
                    "2018-12-31T23:59:59",
                    "2019-01-01T00:00",
                    "2019-12-29T23:59",
                    "2019-12-30T00:00",
                    "2019-12-31T23:59:59",
                    "2020-01-01T00:00",
                    "2020-02-28T12:00",
                    "2020-02-29T00:00",
                    "2020-02-29T23:59",
                    "2020-03-01T00:00",
                    "2020-03-29T02:30",
                    "2020-10-25T02:30",
                    "2020-12-28T00:00",
                    "2021-01-03T23:59",
                    "2021-01-04T00:00",
                    "2021-02-28T12:00",
                    "2021-03-28T02:30",
                    "2019-03-31T02:30",
                    "2020-03-31T23:59",
                    "2020-04-01T00:00")
            .map(LocalDateTime::parse)
            .toList();

    @Autowired
    GroupedReport groups;

    @Autowired
    SlipReport slips;

    @Autowired
    Statistics statistics;

    @Autowired
    JdbcClient database;

    private final List<Slip> known = new ArrayList<>();

    private record Slip(
            String number,
            LocalDateTime at,
            String site,
            String article,
            String facility,
            BigDecimal kg,
            BigDecimal amount,
            String order,
            String container) {

        String visit() {
            return order == null ? facility + "/" + number : order;
        }
    }

    @BeforeEach
    void readTheCatalogue() {
        database.sql("""
                        select a.code, fraction_code, coalesce(waste_code, '-') waste, coalesce(hazardous, false) hazardous
                        from article a left join waste_code w on w.code = a.waste_code
                        """).query(row -> {
            FRACTIONS.put(row.getString("code"), row.getString("fraction_code"));
            WASTE_CODES.put(row.getString("code"), row.getString("waste"));
            if (row.getBoolean("hazardous")) HAZARDOUS.add(row.getString("code"));
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everyGroupIsWhatItsSlipsAddUpTo(long seed) {
        var random = new Random(seed);
        weigh(random, 250);
        for (int i = 0; i < 8; i++) {
            var period = period(random);
            var filter = filter(random);
            var grouping = grouping(random);
            var as = seed + ": " + period + filter + grouping;
            var page = groups.whole(VIEWER, filter, period, grouping);
            var rows = new ArrayList<>(page.rows());
            rows.add(page.total());
            var expected = expected(filter, period, grouping);
            assertThat(rows.stream().map(GroupRow::keys)).as(as).containsExactlyInAnyOrderElementsOf(expected.keySet());
            for (var row : rows) assertThat(sums(row)).as(as + row.keys()).isEqualTo(expected.get(row.keys()));
            partsComeBeforeTheirSum(page.rows(), grouping);
            sameTotalEverywhere(page.total(), filter, period, grouping);
        }
    }

    /** Standard, the chart and the groups, over the same filter. */
    private void sameTotalEverywhere(GroupRow total, SlipFilter filter, Period period, Grouping grouping) {
        var unit = grouping.unit() == null ? PeriodUnit.MONTH : grouping.unit();
        var volume = statistics.volume(VIEWER, filter, period, unit);
        assertThat(volume.total().kg()).isEqualByComparingTo(total.kg());
        assertThat(volume.total().kgBefore()).isEqualByComparingTo(total.kgBefore());
        assertThat(volume.spans().stream().map(Volume.Span::kg).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(total.kg());
        assertThat(volume.spans().stream().map(Volume.Span::kgBefore).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(total.kgBefore());
        assertThat(volume.fractions().stream().map(Volume.Fraction::kg).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(total.kg());
        var one = new BigDecimal[] {BigDecimal.ZERO};
        slips.each(
                VIEWER,
                List.of(ReportColumn.KG),
                filter,
                period,
                Grouping.none(),
                row -> one[0] = one[0].add((BigDecimal) row.values().getFirst()));
        assertThat(one[0]).isEqualByComparingTo(total.kg());
        var leaves = new BigDecimal[] {BigDecimal.ZERO};
        groups.each(VIEWER, filter, period, grouping, row -> leaves[0] = leaves[0].add(row.kg()));
        assertThat(leaves[0]).isEqualByComparingTo(total.kg());
    }

    private static void partsComeBeforeTheirSum(List<GroupRow> rows, Grouping grouping) {
        var closed = new HashSet<List<String>>();
        for (var row : rows) {
            for (int level = 1; level < row.level(); level++)
                assertThat(closed)
                        .as("a part after its sum")
                        .doesNotContain(row.keys().subList(0, level));
            if (row.level() < grouping.depth()) closed.add(row.keys());
        }
    }

    @Test
    void pagesHoldEveryGroupOnceInTheOrderOfTheWhole() {
        weigh(new Random(7), 400);
        var period = new Period(LocalDate.of(2019, 1, 1), LocalDate.of(2021, 12, 31));
        for (var sort : Grouping.Sort.values()) {
            var grouping = new Grouping(PeriodUnit.WEEK, List.of(Dimension.ARTICLE), sort, sort != Grouping.Sort.NAME);
            var whole =
                    groups.whole(VIEWER, SlipFilter.none(), period, grouping).rows();
            var seen = new ArrayList<GroupRow>();
            String after = null;
            do {
                var page = groups.page(VIEWER, SlipFilter.none(), period, grouping, after);
                seen.addAll(page.rows());
                after = page.next();
            } while (after != null);
            assertThat(seen).as(sort.name()).isEqualTo(whole).hasSizeGreaterThan(100);
        }
    }

    @Test
    void sortsGroupsAndTheirPartsByWeight() {
        weigh(new Random(8), 300);
        var grouping = new Grouping(null, List.of(Dimension.SITE, Dimension.FRACTION), Grouping.Sort.KG, true);
        var rows = groups.whole(
                        VIEWER,
                        SlipFilter.none(),
                        new Period(LocalDate.of(2019, 1, 1), LocalDate.of(2020, 12, 31)),
                        grouping)
                .rows();
        assertThat(rows.stream().filter(row -> row.level() == 1).map(GroupRow::kg))
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
        for (var site : Set.of("1001", "1002", "1003"))
            assertThat(rows.stream()
                            .filter(row ->
                                    row.level() == 2 && row.keys().getFirst().equals(site))
                            .map(GroupRow::kg))
                    .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void countsOnlyTheSitesOfTheViewer() {
        weigh(new Random(9), 200);
        var period = new Period(LocalDate.of(2018, 1, 1), LocalDate.of(2021, 12, 31));
        var one = groups.whole(viewer("1002"), SlipFilter.none(), period, Grouping.by(null, Dimension.SITE));
        assertThat(one.rows()).extracting(GroupRow::keys).containsExactly(List.of("1002"));
        var none = groups.whole(viewer("2001"), SlipFilter.none(), period, Grouping.by(null, Dimension.SITE));
        assertThat(none.total().kg()).isZero();
    }

    private Map<List<String>, List<Object>> expected(SlipFilter filter, Period period, Grouping grouping) {
        var now = new HashMap<List<String>, List<Slip>>();
        var before = new HashMap<List<String>, List<Slip>>();
        now.put(List.of(), new ArrayList<>());
        for (var slip : known) {
            if (!chosen(filter, slip)) continue;
            var day = slip.at().toLocalDate();
            if (within(period.from(), period.to(), day)) put(now, slip, day, grouping);
            if (within(period.from().minusYears(1), period.to().minusYears(1), day)) {
                var moved = day.plusYears(1);
                put(before, slip, moved.isBefore(period.from()) ? period.from() : moved, grouping);
            }
        }
        var sums = new HashMap<List<String>, List<Object>>();
        Stream.concat(now.keySet().stream(), before.keySet().stream())
                .distinct()
                .forEach(keys -> {
                    var these = now.getOrDefault(keys, List.of());
                    sums.put(
                            keys,
                            List.of(
                                    kg(these),
                                    kg(before.getOrDefault(keys, List.of())),
                                    (long) these.size(),
                                    these.stream().map(Slip::visit).distinct().count(),
                                    amount(these, 1),
                                    amount(these, -1)));
                });
        return sums;
    }

    private static List<Object> sums(GroupRow row) {
        return List.of(
                row.kg().stripTrailingZeros(),
                row.kgBefore().stripTrailingZeros(),
                row.slips(),
                row.visits(),
                row.invoiced().stripTrailingZeros(),
                row.paid().stripTrailingZeros());
    }

    private static void put(Map<List<String>, List<Slip>> into, Slip slip, LocalDate day, Grouping grouping) {
        var keys = new ArrayList<String>();
        into.computeIfAbsent(List.of(), _ -> new ArrayList<>()).add(slip);
        if (grouping.unit() != null) keys.add(begin(grouping.unit(), day).toString());
        for (var dimension : grouping.by()) keys.add(key(dimension, slip));
        for (int level = 1; level <= keys.size(); level++)
            into.computeIfAbsent(List.copyOf(keys.subList(0, level)), _ -> new ArrayList<>())
                    .add(slip);
    }

    /** By other means than the code under test. */
    private static LocalDate begin(PeriodUnit unit, LocalDate day) {
        return switch (unit) {
            case DAY -> day;
            case WEEK -> day.with(WeekFields.ISO.dayOfWeek(), 1);
            case MONTH -> LocalDate.of(day.getYear(), day.getMonth(), 1);
            case QUARTER -> LocalDate.of(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR) * 3 - 2, 1);
            case YEAR -> LocalDate.of(day.getYear(), 1, 1);
        };
    }

    private static String key(Dimension dimension, Slip slip) {
        return switch (dimension) {
            case SITE -> slip.site();
            case ARTICLE -> slip.article();
            case FRACTION -> FRACTIONS.get(slip.article());
            case WASTE_CODE -> WASTE_CODES.get(slip.article());
            case FACILITY -> slip.facility();
            case CONTAINER -> slip.container() == null ? "-" : slip.container();
            case HAZARDOUS -> String.valueOf(HAZARDOUS.contains(slip.article()));
        };
    }

    private static boolean chosen(SlipFilter filter, Slip slip) {
        return Stream.of(Dimension.values())
                .allMatch(each ->
                        filter.chosen(each).isEmpty() || filter.chosen(each).contains(key(each, slip)));
    }

    private static boolean within(LocalDate from, LocalDate to, LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    private static BigDecimal kg(List<Slip> slips) {
        return slips.stream()
                .map(Slip::kg)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .stripTrailingZeros();
    }

    private static BigDecimal amount(List<Slip> slips, int sign) {
        return slips.stream()
                .map(Slip::amount)
                .filter(amount -> amount.signum() == sign)
                .map(BigDecimal::abs)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .stripTrailingZeros();
    }

    /** Slips of three years without any of the demonstration's: also corrected ones, and such as came late. */
    private void weigh(Random random, int count) {
        known.clear();
        for (int i = 0; i < count; i++) {
            var at = i < EDGES.size()
                    ? EDGES.get(i)
                    : LocalDateTime.of(2018, 6, 1, 0, 0).plusSeconds(random.nextLong(3L * 366 * 24 * 3600));
            var slip = new Slip(
                    "P" + i,
                    at,
                    String.valueOf(1001 + random.nextInt(5)),
                    new ArrayList<>(new java.util.TreeSet<>(FRACTIONS.keySet())).get(random.nextInt(FRACTIONS.size())),
                    random.nextBoolean() ? "NORD" : "SOR",
                    BigDecimal.valueOf(1 + random.nextInt(9_999_999), 3),
                    BigDecimal.valueOf(random.nextInt(400_000) - 100_000, 2),
                    random.nextInt(3) == 0 ? "X-" + random.nextInt(40) : null,
                    random.nextInt(3) == 0 ? null : random.nextBoolean() ? "8M3" : "10M3");
            known.add(slip);
            var corrected = random.nextInt(8) == 0;
            if (corrected) store(slip, 1, slip.kg().add(BigDecimal.TEN), true);
            store(slip, corrected ? 2 : 1, slip.kg(), false);
        }
    }

    private void store(Slip slip, int revision, BigDecimal kg, boolean superseded) {
        database.sql("""
                        insert into weigh_slip (facility_code, number, revision, weighed_at, customer_number, site_number, article_code, net_kg,
                          weight_kind, amount, order_number, container_type, recorded_at, superseded_at)
                        values (?, ?, ?, ?, '100001', ?, ?, ?, 'measured', ?, ?, ?, now(), case when ? then now() end)
                        """)
                .params(
                        slip.facility(),
                        slip.number(),
                        revision,
                        slip.at(),
                        slip.site(),
                        slip.article(),
                        kg,
                        slip.amount(),
                        slip.order(),
                        slip.container(),
                        superseded)
                .update();
    }

    private static Period period(Random random) {
        var edge = EDGES.get(random.nextInt(EDGES.size())).toLocalDate();
        var other = EDGES.get(random.nextInt(EDGES.size())).toLocalDate();
        return edge.isAfter(other) ? new Period(other, edge) : new Period(edge, other);
    }

    private static Grouping grouping(Random random) {
        var units = PeriodUnit.values();
        var by = new ArrayList<>(List.of(Dimension.values()));
        java.util.Collections.shuffle(by, random);
        var unit = random.nextInt(4) == 0 ? null : units[random.nextInt(units.length)];
        var sorts = Grouping.Sort.values();
        return new Grouping(
                unit, by.subList(0, random.nextInt(4)), sorts[random.nextInt(sorts.length)], random.nextBoolean());
    }

    private static SlipFilter filter(Random random) {
        List<String> sites = random.nextInt(3) == 0 ? List.of("1001", "1004") : List.of();
        List<String> fractions =
                random.nextInt(4) == 0 ? List.of(FRACTIONS.values().iterator().next()) : List.of();
        List<String> codes = random.nextInt(5) == 0 ? List.of("-", WASTE_CODES.get("GIPS")) : List.of();
        List<String> facilities = random.nextInt(5) == 0 ? List.of("SOR") : List.of();
        List<String> containers = random.nextInt(6) == 0 ? List.of("8M3", "-") : List.of();
        List<String> hazard = random.nextInt(6) == 0 ? List.of("true") : List.of();
        return new SlipFilter(null, null, sites, List.of(), fractions, codes, facilities, containers, hazard);
    }

    private static Viewer viewer(String... sites) {
        var numbers = new HashSet<SiteNumber>();
        for (var site : sites) numbers.add(new SiteNumber(site));
        var standing = new Standing.Member(
                new CustomerNumber("100001"), "Fjordbygg AS", "NOK", AccessLevel.ADMINISTRATOR, true, numbers);
        return new Viewer(UUID.randomUUID(), "who", "Who", null, null, standing, List.of(standing), null);
    }
}
