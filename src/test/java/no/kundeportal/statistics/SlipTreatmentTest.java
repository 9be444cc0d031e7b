package no.kundeportal.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import no.kundeportal.kernel.AccessLevel;
import no.kundeportal.kernel.CustomerNumber;
import no.kundeportal.kernel.Period;
import no.kundeportal.kernel.SiteNumber;
import no.kundeportal.kernel.Standing;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The view that says what became of each slip, held against a calculation of its own over slips that are drawn. */
@PortalTest
class SlipTreatmentTest {

    private static final List<String> ARTICLES = List.of("DRAWN-1", "DRAWN-2", "DRAWN-3");
    private static final Map<String, String> STEPS = Map.of(
            "R0", "REUSE", "R3", "RECYCLING", "R4", "RECYCLING", "R1", "RECOVERY", "D1", "DISPOSAL", "D10", "DISPOSAL");

    /** Both sides of a year's end, the nights when summer time begins and ends, and ordinary minutes. */
    private static final List<String> MOMENTS = List.of(
            "2023-12-31T23:59:59",
            "2024-01-01T00:00:00",
            "2024-03-31T01:59:59",
            "2024-03-31T02:30:00",
            "2024-03-31T03:00:00",
            "2024-10-27T02:15:00",
            "2024-12-31T23:40:00",
            "2025-01-01T00:00:01",
            "2024-02-29T12:00:00");

    private record Profile(String article, String facility, LocalDate from, LocalDate to, Map<String, Integer> shares) {
        boolean holds(Slip slip) {
            var day = slip.at.toLocalDate();
            return article.equals(slip.article)
                    && facility.equals(slip.facility)
                    && !day.isBefore(from)
                    && (to == null || !day.isAfter(to));
        }
    }

    private record Slip(String facility, String number, String article, LocalDateTime at, long grams, String code) {}

    @Autowired
    JdbcClient database;

    @Autowired
    SlipReport report;

    private final Random random = new Random(20261125);
    private final List<Profile> profiles = new ArrayList<>();
    private final List<Slip> slips = new ArrayList<>();

    @BeforeEach
    void draw() {
        for (var article : ARTICLES)
            database.sql(
                            "insert into article (code, fraction_code, name, name_en, name_sv, service) values (:code, 'PLAST', 'x', 'x', 'x', 'CONTAINER')")
                    .param("code", article)
                    .update();
        for (var facility : List.of("NORD", "SOR")) {
            // The first article changes in the middle of a year, with a gap; the second is open at both ends; the third
            // has none.
            profile("DRAWN-1", facility, LocalDate.of(2023, 6, 1), LocalDate.of(2024, 6, 30));
            profile("DRAWN-1", facility, LocalDate.of(2024, 7, 1), LocalDate.of(2024, 12, 31));
            profile("DRAWN-1", facility, LocalDate.of(2025, 1, 2), null);
            profile("DRAWN-2", facility, LocalDate.of(2020, 1, 1), null);
        }
        for (int i = 0; i < 400; i++) slip(i);
    }

    @Test
    void partsEachWeightByTheProfileOfItsDay() {
        var expected = new TreeMap<String, Long>();
        for (var slip : slips) {
            var profile = profiles.stream().filter(each -> each.holds(slip)).findFirst();
            if (profile.isEmpty()) expected.put(slip.facility + slip.number + " null UNKNOWN", slip.grams);
            else
                parted(slip.grams, profile.get().shares)
                        .forEach((code, grams) -> expected.put(
                                slip.facility + slip.number + " " + code + " " + STEPS.getOrDefault(code, "UNKNOWN"),
                                grams));
        }
        assertThat(stored("PROFILE")).isEqualTo(expected);
        assertThat(expected.keySet()).anyMatch(key -> key.endsWith("null UNKNOWN"));
    }

    @Test
    void givesTheWholeWeightToTheReceivingCodeOnTheOtherBasis() {
        var expected = new TreeMap<String, Long>();
        for (var slip : slips)
            expected.put(
                    slip.facility + slip.number + " " + slip.code + " "
                            + (slip.code == null ? "UNKNOWN" : STEPS.getOrDefault(slip.code, "UNKNOWN")),
                    slip.grams);
        assertThat(stored("CODE")).isEqualTo(expected);
    }

    @Test
    void bothBasesAreTheVolumeOfEverySlipThereIs() {
        var wrong = database.sql("""
                        select count(*) from current_weigh_slip s
                        cross join (values ('CODE'), ('PROFILE')) b (basis)
                        where s.net_kg <> (select sum(t.kg) from slip_treatment t where t.basis = b.basis
                          and t.facility_code = s.facility_code and t.number = s.number and t.weighed_at = s.weighed_at
                          and t.customer_number = s.customer_number)
                          and s.customer_number = '100001' and s.weighed_at > now() - interval '2 months'
                        """).query(Long.class).single();
        assertThat(wrong).isZero();
        assertThat(total("PROFILE")).isEqualByComparingTo(total("CODE"));
    }

    @Test
    void sharesThatAreNotTheWholeAreRefusedByTheDatabase() {
        var id = insert("DRAWN-3", "NORD", LocalDate.of(2024, 1, 1), null);
        share(id, 0, "R3", "99.999");
        assertThatThrownBy(() -> database.sql("set constraints all immediate").update())
                .rootCause()
                .hasMessageContaining("do not add up");
    }

    @Test
    void twoVersionsOfOneDayAreRefusedByTheDatabase() {
        assertThatThrownBy(() -> insert("DRAWN-2", "NORD", LocalDate.of(2030, 1, 1), null))
                .rootCause()
                .hasMessageContaining("treatment_profile_once");
    }

    @Test
    void everySlipOfMaxiHasTheStepsOfItsDay() {
        var steps = List.of("REUSE", "RECYCLING", "RECOVERY", "DISPOSAL", "UNKNOWN");
        var expected = new TreeMap<String, List<Long>>();
        for (var slip : slips) {
            var profile = profiles.stream().filter(each -> each.holds(slip)).findFirst();
            var grams = new TreeMap<String, Long>();
            profile.map(each -> parted(slip.grams, each.shares))
                    .orElseGet(() -> Map.of("none", slip.grams))
                    .forEach((code, part) -> grams.merge(STEPS.getOrDefault(code, "UNKNOWN"), part, Long::sum));
            expected.put(
                    slip.facility + slip.number,
                    steps.stream().map(step -> grams.getOrDefault(step, 0L)).toList());
        }
        var found = new TreeMap<String, List<Long>>();
        var columns =
                steps.stream().map(step -> ReportColumn.valueOf("STEP_" + step)).toList();
        var drawn =
                new SlipFilter(null, null, List.of(), ARTICLES, List.of(), List.of(), List.of(), List.of(), List.of());
        var period = new Period(LocalDate.of(2022, 1, 1), LocalDate.of(2026, 1, 31));
        report.each(
                viewer(),
                columns,
                drawn,
                period,
                Grouping.none(),
                row -> found.put(
                        row.facilityCode() + row.number(),
                        row.values().stream()
                                .map(kg -> ((BigDecimal) kg).movePointRight(3).longValueExact())
                                .toList()));
        assertThat(found).isEqualTo(expected);
    }

    private static Viewer viewer() {
        var standing = new Standing.Member(
                new CustomerNumber("100001"),
                "Fjordbygg AS",
                "NOK",
                AccessLevel.ADMINISTRATOR,
                true,
                Set.of(new SiteNumber("1001")));
        return new Viewer(UUID.randomUUID(), "who", "Who", null, null, standing, List.of(standing), null);
    }

    /** Largest remainder once more, by sorting: whole grams first, then one each where most was cut off. */
    private static Map<String, Long> parted(long grams, Map<String, Integer> shares) {
        var parts = new TreeMap<String, Long>();
        var cutOff = new ArrayList<Map.Entry<String, Long>>();
        long left = grams;
        for (var share : shares.entrySet()) {
            parts.put(share.getKey(), grams * share.getValue() / 100_000);
            left -= grams * share.getValue() / 100_000;
            cutOff.add(Map.entry(share.getKey(), grams * share.getValue() % 100_000));
        }
        cutOff.sort(Comparator.comparing((Map.Entry<String, Long> each) -> each.getValue())
                .reversed());
        for (int i = 0; i < left; i++) parts.merge(cutOff.get(i).getKey(), 1L, Long::sum);
        return parts;
    }

    private Map<String, Long> stored(String basis) {
        var found = new TreeMap<String, Long>();
        database.sql(
                        "select facility_code || number || ' ' || coalesce(code, 'null') || ' ' || step as part, kg from slip_treatment where basis = :basis and customer_number = '100001' and article_code like 'DRAWN-%'")
                .param("basis", basis)
                .query(row -> {
                    found.put(
                            row.getString("part"),
                            row.getBigDecimal("kg").movePointRight(3).longValueExact());
                });
        return found;
    }

    private BigDecimal total(String basis) {
        return database.sql("select sum(kg) from slip_treatment where basis = :basis")
                .param("basis", basis)
                .query(BigDecimal.class)
                .single();
    }

    private void profile(String article, String facility, LocalDate from, LocalDate to) {
        var codes = new ArrayList<>(List.of("R0", "R3", "R4", "R1", "D1", "D10", "R12"));
        Collections.shuffle(codes, random);
        var shares = new java.util.LinkedHashMap<String, Integer>();
        var left = 100_000;
        var count = 1 + random.nextInt(5);
        for (int i = 0; i < count && left > 0; i++) {
            // Equal shares as well, so that remainders tie.
            var part = i == count - 1 ? left : random.nextBoolean() ? left / 3 : 1 + random.nextInt(left);
            if (part == 0) part = left;
            shares.put(codes.get(i), part);
            left -= part;
        }
        var id = insert(article, facility, from, to);
        var position = 0;
        for (var share : shares.entrySet())
            share(
                    id,
                    position++,
                    share.getKey(),
                    BigDecimal.valueOf(share.getValue(), 3).toPlainString());
        profiles.add(new Profile(article, facility, from, to, shares));
    }

    private long insert(String article, String facility, LocalDate from, LocalDate to) {
        return database.sql("""
                        insert into treatment_profile (article_code, facility_code, valid_from, valid_to, measuring_point, source, made_at)
                        values (:article, :facility, :from, :to, 'OUTPUT', 'drawn', now()) returning id
                        """)
                .param("article", article)
                .param("facility", facility)
                .param("from", from)
                .param("to", to)
                .query(Long.class)
                .single();
    }

    private void share(long id, int position, String code, String percent) {
        database.sql(
                        "insert into treatment_share (profile_id, position, code, step, percent) values (:id, :position, :code, :step, :percent::numeric)")
                .param("id", id)
                .param("position", position)
                .param("code", code)
                .param("step", STEPS.get(code))
                .param("percent", percent)
                .update();
    }

    private void slip(int i) {
        var at = i < 3 * MOMENTS.size()
                ? LocalDateTime.parse(MOMENTS.get(i % MOMENTS.size()))
                : LocalDateTime.of(2023, 1, 1, 0, 0).plusMinutes(random.nextInt(3 * 365 * 24 * 60));
        var codes = new ArrayList<>(STEPS.keySet().stream().sorted().toList());
        codes.add("R12");
        codes.add(null);
        var slip = new Slip(
                random.nextBoolean() ? "NORD" : "SOR",
                "DRAWN" + i,
                ARTICLES.get(i % ARTICLES.size()),
                at,
                random.nextInt(10) == 0 ? 1 + random.nextInt(9) : 1 + random.nextInt(20_000_000),
                codes.get(random.nextInt(codes.size())));
        var corrected = random.nextInt(8) == 0;
        // A correction may move the time, into another profile and another year.
        if (corrected) store(slip, 1, slip.at.minusMonths(random.nextInt(14)), slip.grams + 1000, true);
        store(slip, corrected ? 2 : 1, slip.at, slip.grams, false);
        slips.add(slip);
    }

    private void store(Slip slip, int revision, LocalDateTime at, long grams, boolean superseded) {
        database.sql("""
                        insert into weigh_slip (facility_code, number, revision, weighed_at, customer_number, site_number, article_code, net_kg,
                                                weight_kind, rd_code, recorded_at, superseded_at)
                        values (:facility, :number, :revision, :at, '100001', '1001', :article, :kg, 'measured', :code, now(),
                                case when :superseded then now() end)
                        """)
                .param("facility", slip.facility)
                .param("number", slip.number)
                .param("revision", revision)
                .param("at", at)
                .param("article", slip.article)
                .param("kg", BigDecimal.valueOf(grams, 3))
                .param("code", slip.code)
                .param("superseded", superseded)
                .update();
    }
}
