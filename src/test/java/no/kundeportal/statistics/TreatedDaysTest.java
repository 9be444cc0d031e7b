package no.kundeportal.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import no.kundeportal.kernel.AccessLevel;
import no.kundeportal.kernel.CustomerNumber;
import no.kundeportal.kernel.Period;
import no.kundeportal.kernel.SiteNumber;
import no.kundeportal.kernel.Standing;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.support.PortalTest;
import no.kundeportal.treatment.FactorKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reports read days; what they say is what the slips add up to, each parted for itself: to the gram, for round weights and
 * odd ones, round shares and odd ones, and when a profile or a factor changes in the middle of a period.
 */
@PortalTest
class TreatedDaysTest {

    private static final List<String> ARTICLES = List.of("TREVIRKE", "PAPP", "PLAST", "METALL");

    /** From shares that leave no remainder to such as always do. */
    private static final List<String> SHARES =
            List.of("100", "50 50", "62.5 30 7.5", "12.25 87.75", "33.333 33.333 33.334", "0.001 99.999");

    private static final List<String> CODES = List.of("R3", "R4", "R1");
    private static final List<String> STEPS = List.of("RECYCLING", "RECYCLING", "RECOVERY");

    @Autowired
    JdbcClient database;

    @Autowired
    TreatmentReports treatment;

    @Autowired
    ClimateReport climate;

    @Autowired
    DisclosureReport disclosure;

    @Autowired
    Statistics statistics;

    @Autowired
    SlipReport maxi;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void saysWhatTheSlipsSayEachForItself(long seed) {
        var random = new Random(seed);
        database.sql("update treatment_profile set superseded_at = now()").update();
        database.sql(
                        "update emission_factor set valid_to = '2017-06-30' where valid_to is null and kind = 'AVOIDED' and material = 'Steel'")
                .update();
        for (var article : ARTICLES) {
            profile(random, article, "2016-01-01", "2017-0" + (1 + random.nextInt(9)) + "-15");
            profile(random, article, "2017-10-02", null);
        }
        for (int i = 0; i < 120; i++) weigh(random, i);
        for (int i = 0; i < 4; i++) {
            var from = LocalDate.of(2016, 6, 1).plusDays(random.nextInt(500));
            var period = new Period(from, from.plusDays(random.nextInt(600)));
            var filter = random.nextBoolean()
                    ? SlipFilter.none()
                    : SlipFilter.ofFraction(random.nextBoolean() ? "TREVIRKE" : "PLAST", List.of("1002"));
            sameAsItsSlips(filter, period, seed + " " + period + filter);
        }
    }

    private void sameAsItsSlips(SlipFilter filter, Period period, String as) {
        for (var basis : Basis.values())
            assertThat(treatment.hierarchy(viewer(), filter, period, basis).rows())
                    .as(as + basis)
                    .usingRecursiveComparison()
                    .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                    .isEqualTo(slipBySlip(filter, period, basis));
        var sums = new Sums();
        maxi.each(viewer(), Sums.COLUMNS, filter, period, Grouping.none(), sums::add);
        var gases = climate.of(viewer(), filter, period);
        assertThat(gases.of(FactorKind.EMISSION).co2e()).as(as).isEqualByComparingTo(sums.emission);
        assertThat(gases.of(FactorKind.AVOIDED).co2e()).as(as).isEqualByComparingTo(sums.avoided);
        var waste = disclosure.of(viewer(), filter, period, Disclosure.Standard.ESRS);
        assertThat(waste.total()).as(as).isEqualByComparingTo(sums.kg);
        assertThat(waste.parts().stream().map(Disclosure.Part::measuredKg).reduce(BigDecimal.ZERO, BigDecimal::add))
                .as(as)
                .isEqualByComparingTo(sums.measured);
        var reconciliation =
                treatment.reconciliation(viewer(), filter, period, statistics.volume(viewer(), filter, period));
        assertThat(reconciliation.isWhole()).as(as).isTrue();
        assertThat(reconciliation.volume()).as(as).isEqualByComparingTo(sums.kg);
        assertThat(treatment.codes(viewer(), filter, period).slips()).as(as).isEqualTo(sums.slips);
    }

    /** What Maxi says of each slip. */
    private static final class Sums {
        static final List<ReportColumn> COLUMNS =
                List.of(ReportColumn.KG, ReportColumn.WEIGHT_KIND, ReportColumn.EMISSION, ReportColumn.AVOIDED);

        BigDecimal kg = BigDecimal.ZERO;
        BigDecimal measured = BigDecimal.ZERO;
        BigDecimal emission = BigDecimal.ZERO;
        BigDecimal avoided = BigDecimal.ZERO;
        long slips;

        void add(SlipRow row) {
            var weight = (BigDecimal) row.values().get(0);
            slips++;
            kg = kg.add(weight);
            if ("measured".equals(row.values().get(1))) measured = measured.add(weight);
            if (row.values().get(2) instanceof BigDecimal figure) emission = emission.add(figure);
            if (row.values().get(3) instanceof BigDecimal figure) avoided = avoided.add(figure);
        }
    }

    private List<Treated> slipBySlip(SlipFilter filter, Period period, Basis basis) {
        var scope = Scope.of(viewer(), filter, period);
        scope.and("s.basis = :basis", "basis", basis.name());
        return database.sql("""
                        select a.fraction_code, f.name, f.name_en, f.name_sv, s.facility_code, w.name facility, s.step,
                               array_remove(array_agg(distinct s.code), null) codes, array_agg(distinct s.article_code) articles,
                               array_remove(array_agg(distinct s.profile_id), null) profiles, sum(s.kg) kg, count(distinct s.number) slips
                        from slip_treatment s
                        join article a on a.code = s.article_code
                        join fraction f on f.code = a.fraction_code
                        join facility w on w.code = s.facility_code
                        %s
                        group by a.fraction_code, f.name, f.name_en, f.name_sv, s.facility_code, w.name, s.step
                        order by a.fraction_code, s.facility_code, s.step
                        """.formatted(scope.slips()))
                .params(scope.parameters())
                .query(TreatmentReports::treated)
                .list();
    }

    private void profile(Random random, String article, String from, String to) {
        var id = database.sql("""
                        insert into treatment_profile (article_code, facility_code, valid_from, valid_to, measuring_point, source, made_at)
                        values (?, 'NORD', ?::date, ?::date, 'OUTPUT', 'drawn', now()) returning id
                        """)
                .params(java.util.Arrays.asList(article, from, to))
                .query(Long.class)
                .single();
        var shares = SHARES.get(random.nextInt(SHARES.size())).split(" ");
        for (int i = 0; i < shares.length; i++)
            database.sql(
                            "insert into treatment_share (profile_id, position, code, step, percent) values (?, ?, ?, ?, ?)")
                    .params(id, i, CODES.get(i), STEPS.get(i), new BigDecimal(shares[i]))
                    .update();
    }

    private void weigh(Random random, int number) {
        database.sql("""
                        insert into weigh_slip (facility_code, number, revision, weighed_at, customer_number, site_number, article_code, net_kg,
                                                weight_kind, rd_code, recorded_at, superseded_at)
                        values (?, ?, 1, ?, '100001', ?, ?, ?, ?, ?, now(), case when ? then now() end)
                        """)
                .params(java.util.Arrays.asList(
                        random.nextInt(5) == 0 ? "SOR" : "NORD",
                        "D" + number,
                        LocalDateTime.of(2016, 6, 1, 0, 0).plusMinutes(random.nextInt(2 * 366 * 24 * 60)),
                        random.nextBoolean() ? "1001" : "1002",
                        ARTICLES.get(random.nextInt(ARTICLES.size())),
                        weight(random),
                        random.nextBoolean() ? "measured" : "estimated",
                        random.nextBoolean() ? null : CODES.get(random.nextInt(CODES.size())),
                        random.nextInt(10) == 0))
                .update();
    }

    private static BigDecimal weight(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> BigDecimal.valueOf(10L * (1 + random.nextInt(900)));
            case 1 -> BigDecimal.valueOf(1 + random.nextInt(900));
            case 2 -> BigDecimal.valueOf(1 + random.nextInt(90), 1);
            default -> BigDecimal.valueOf(1 + random.nextInt(900_000), 3);
        };
    }

    private static Viewer viewer() {
        var standing = new Standing.Member(
                new CustomerNumber("100001"),
                "Fjordbygg AS",
                "NOK",
                AccessLevel.ADMINISTRATOR,
                true,
                Set.of(new SiteNumber("1001"), new SiteNumber("1002")));
        return new Viewer(UUID.randomUUID(), "who", "Who", null, null, standing, List.of(standing), null);
    }
}
