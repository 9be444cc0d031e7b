package no.kundeportal.statistics;

import static no.kundeportal.support.Demonstration.FJORDBYGG_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import no.kundeportal.support.Page;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.Rows;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every report over the same drawn slips, as page, CSV and Excel, held against a second calculation in plain Java: so each
 * equals it, and all equal each other. The drawn years lie before the demonstration's.
 */
@PortalTest
class ReportsAgreeTest {

    /** Year ends, a first of January in week 53, the leap day, the hours of both changes of summer time, a day's last minute. */
    private static final List<LocalDateTime> EDGES = Stream.of(
                    "2020-12-31T23:59",
                    "2021-01-01T00:00",
                    "2021-01-03T23:59:59",
                    "2021-01-04T00:00",
                    "2020-02-29T23:59",
                    "2020-03-01T00:00",
                    "2020-03-29T01:59",
                    "2020-03-29T02:30",
                    "2020-03-29T03:00",
                    "2020-10-25T02:30",
                    "2020-06-14T23:59",
                    "2020-06-15T00:00",
                    "2019-12-31T23:59",
                    "2020-01-01T00:00")
            .map(LocalDateTime::parse)
            .toList();

    private static final LocalDate CHANGE = LocalDate.of(2020, 6, 15);

    private static final Map<String, String> STEPS = Map.of(
            "R0", "REUSE", "R3", "RECYCLING", "R4", "RECYCLING", "R1", "RECOVERY", "D1", "DISPOSAL", "D10", "DISPOSAL");

    private static final Map<String, String> STEP_COLUMNS = Map.of(
            "REUSE", "Forberedelse til ombruk, kg",
            "RECYCLING", "Materialgjenvinning, kg",
            "RECOVERY", "Annen gjenvinning, kg",
            "DISPOSAL", "Sluttbehandling, kg",
            "UNKNOWN", "Ukjent behandling, kg");

    private static final String AMOUNT = "Beløp, NOK ekskl. mva.";

    /** @param code of the receiving operation, may be null; amount may be negative or missing */
    private record Slip(
            String facility,
            String number,
            LocalDateTime at,
            String site,
            String article,
            BigDecimal kg,
            String code,
            BigDecimal amount) {
        LocalDate day() {
            return at.toLocalDate();
        }

        boolean isHazardous() {
            return article.equals("AGREE-H");
        }
    }

    /** What of a slip met a code. */
    private record Part(Slip slip, String code, BigDecimal kg) {
        String step() {
            return code == null ? "UNKNOWN" : STEPS.getOrDefault(code, "UNKNOWN");
        }
    }

    private record Fee(LocalDate day, String site, String currency, BigDecimal amount) {}

    private record Case(String query, LocalDate from, LocalDate to, List<Slip> slips, List<Fee> fees) {}

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    private final List<Slip> slips = new ArrayList<>();
    private final List<Fee> fees = new ArrayList<>();

    /** Article, facility and day to shares in thousandths of a per cent. */
    private final Map<String, Map<String, Integer>> profiles = new LinkedHashMap<>();

    @BeforeEach
    void keepWhatIsCountedWith() {
        database.sql(
                        "insert into fraction (code, name, name_en, name_sv, clean) values ('AGREE', 'Enighet', 'x', 'x', true)")
                .update();
        article("AGREE-1", null);
        article("AGREE-2", null);
        article("AGREE-H", "080111");
        // The first article changes in the middle of a year; the second has thirds and a code that is not final; the
        // hazardous one has no profile at one of the facilities.
        profile("AGREE-1", "NORD", LocalDate.of(2018, 1, 1), CHANGE.minusDays(1), Map.of("R3", 60_000, "R1", 40_000));
        profile("AGREE-1", "NORD", CHANGE, null, Map.of("R3", 75_000, "R1", 25_000));
        profile("AGREE-1", "SOR", LocalDate.of(2018, 1, 1), null, Map.of("R4", 33_333, "R1", 33_333, "D1", 33_334));
        profile("AGREE-2", "NORD", LocalDate.of(2018, 1, 1), null, Map.of("R0", 1_500, "R3", 31_500, "R12", 67_000));
        profile("AGREE-2", "SOR", LocalDate.of(2018, 1, 1), null, Map.of("R3", 100_000));
        profile("AGREE-H", "NORD", LocalDate.of(2018, 1, 1), null, Map.of("D10", 90_001, "D1", 9_999));
        // A factor that changes on the same day, and none before 2020.
        factor("EMISSION", "4.68568", LocalDate.of(2020, 1, 1), CHANGE.minusDays(1));
        factor("EMISSION", "5.1", CHANGE, null);
        factor("AVOIDED", "1000", LocalDate.of(2020, 1, 1), null);
        use("EMISSION", "R3");
        use("EMISSION", "R1");
        use("AVOIDED", "R3");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyReportIsItsSlipsOnPageAndInFiles(long seed) {
        var random = new Random(seed);
        draw(random, 120);
        for (var each : cases(random)) {
            statistics(each);
            treatment(each);
            climate(each);
            money(each);
            standard(each);
            year(each);
        }
    }

    /** The four reports: the same weight and the same money, whatever they show beside it. */
    private void statistics(Case each) {
        for (var report : List.of("mini", "standard", "maxi", "maxi-extended")) {
            var as = report + each.query;
            assertThat(opens("/statistics/" + report + each.query).figure("#totalKg"))
                    .as(as)
                    .isEqualByComparingTo(kg(each.slips));
            for (var rows : files("/statistics/" + report, each)) {
                assertThat(rows.sum("Vekt, kg")).as(as).isEqualByComparingTo(kg(each.slips));
                if (report.equals("mini")) continue;
                assertThat(rows.all()).as(as).hasSize(each.slips.size());
                assertThat(rows.sum(AMOUNT)).as(as).isEqualByComparingTo(net(each.slips));
                if (!report.equals("standard"))
                    STEP_COLUMNS.forEach((step, title) ->
                            assertThat(rows.sum(title)).as(as + title).isEqualByComparingTo(step(each, step)));
            }
        }
    }

    private void treatment(Case each) {
        for (var basis : List.of("profile", "code")) {
            var query = each.query + "&basis=" + basis;
            var page = opens("/follow-up/hierarchy" + query);
            assertThat(page.figure("#totalKg")).as(query).isEqualByComparingTo(kg(each.slips));
            for (var step : STEP_COLUMNS.keySet()) {
                var shown = page.all("[data-status=" + step + "] a.door");
                assertThat(
                                shown.isEmpty()
                                        ? BigDecimal.ZERO
                                        : new BigDecimal(shown.getFirst().attr("data-value")))
                        .as(query + step)
                        .isEqualByComparingTo(basis.equals("profile") ? step(each, step) : byCode(each, step));
            }
        }
        for (var rows : files("/follow-up/hierarchy", each))
            assertThat(rows.sum("Vekt, kg")).as(each.query).isEqualByComparingTo(kg(each.slips));
        var sectors = opens("/follow-up/sectors" + each.query);
        assertThat(sectors.figure("#totalKg")).as(each.query).isEqualByComparingTo(kg(each.slips));
        var codes = new TreeMap<String, BigDecimal>();
        for (var slip : each.slips) codes.merge(slip.code == null ? "" : slip.code, slip.kg, BigDecimal::add);
        for (var rows : files("/follow-up/sectors", each)) {
            var found = new TreeMap<String, BigDecimal>();
            for (var row : rows.all())
                found.put(
                        row.getOrDefault("Kode", ""),
                        new BigDecimal(row.get("Vekt, kg").replace(',', '.')).stripTrailingZeros());
            codes.replaceAll((code, kg) -> kg.stripTrailingZeros());
            assertThat(found).as(each.query).isEqualTo(codes);
        }
        var reconciliation = opens("/follow-up/reconciliation" + each.query);
        for (var total : List.of("#totalKg", "#codeKg", "#profileKg"))
            assertThat(reconciliation.figure(total)).as(total + each.query).isEqualByComparingTo(kg(each.slips));
        for (var rows : files("/follow-up/reconciliation", each))
            assertThat(rows.sum("Volum, kg")).as(each.query).isEqualByComparingTo(kg(each.slips));
    }

    private void climate(Case each) {
        var emission = BigDecimal.ZERO;
        var avoided = BigDecimal.ZERO;
        for (var part : parts(each.slips)) {
            if (part.slip.day().isBefore(LocalDate.of(2020, 1, 1)) || part.code == null) continue;
            var factor = new BigDecimal(part.slip.day().isBefore(CHANGE) ? "4.68568" : "5.1");
            if (part.code.equals("R3") || part.code.equals("R1"))
                emission = emission.add(part.kg.multiply(factor).movePointLeft(3));
            if (part.code.equals("R3")) avoided = avoided.add(part.kg);
        }
        var page = opens("/follow-up/climate" + each.query);
        assertThat(page.figure("#emissionCo2e")).as(each.query).isEqualByComparingTo(emission);
        assertThat(page.figure("#avoidedCo2e")).as(each.query).isEqualByComparingTo(avoided);
        for (var kg : List.of("#emissionKg", "#avoidedKg"))
            assertThat(page.figure(kg)).as(each.query).isEqualByComparingTo(kg(each.slips));
        for (var rows : files("/follow-up/climate", each)) {
            var lines = rows.where("Tall", "Utslipp fra avfallsbehandling");
            assertThat(lines.sum("Vekt, kg")).as(each.query).isEqualByComparingTo(kg(each.slips));
            near(lines.sum("kg CO₂e"), emission, lines.all().size(), each.query);
        }
        for (var rows : files("/statistics/maxi-extended", each)) {
            near(
                    rows.sum("Utslipp fra behandling, kg CO2e"),
                    emission,
                    rows.all().size(),
                    each.query);
            near(rows.sum("Unngåtte utslipp, kg CO2e"), avoided, rows.all().size(), each.query);
        }
    }

    private void money(Case each) {
        var page = opens("/follow-up/cost" + each.query);
        var own = each.fees.stream()
                .filter(fee -> fee.currency.equals("NOK"))
                .map(Fee::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(page.figure("#wasteCost")).as(each.query).isEqualByComparingTo(net(each.slips));
        assertThat(page.figure("#feeCost")).as(each.query).isEqualByComparingTo(own);
        assertThat(page.figure("#allCost"))
                .as(each.query)
                .isEqualByComparingTo(net(each.slips).add(own));
        for (var rows : files("/follow-up/cost", each)) {
            assertThat(rows.sum("Vekt, kg")).as(each.query).isEqualByComparingTo(kg(each.slips));
            var currencies = rows.all().stream().map(row -> row.get("Valuta")).distinct();
            for (var currency : currencies.toList()) {
                var expected = each.fees.stream()
                        .filter(fee -> fee.currency.equals(currency))
                        .map(Fee::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                if (currency.equals("NOK")) expected = expected.add(net(each.slips));
                assertThat(rows.where("Valuta", currency).sum("Beløp, ekskl. mva."))
                        .as(currency + each.query)
                        .isEqualByComparingTo(expected);
            }
        }
    }

    private void standard(Case each) {
        for (var standard : List.of("esrs", "gri")) {
            var query = each.query + "&standard=" + standard;
            var page = opens("/follow-up/esrs-e5" + query);
            var burnt = standard.equals("gri");
            var expected = new LinkedHashMap<String, Function<Part, Boolean>>();
            expected.put("GENERATED", part -> true);
            expected.put("REUSE", part -> part.step().equals("REUSE"));
            expected.put("RECYCLING", part -> part.step().equals("RECYCLING"));
            expected.put("OTHER_RECOVERY", part -> !burnt && part.step().equals("RECOVERY"));
            expected.put("INCINERATION", part -> "D10".equals(part.code));
            expected.put("LANDFILL", part -> "D1".equals(part.code));
            expected.put("UNKNOWN", part -> part.step().equals("UNKNOWN"));
            if (burnt) expected.put("ENERGY", part -> "R1".equals(part.code));
            expected.forEach((key, holds) -> {
                for (var hazardous : List.of(true, false))
                    assertThat(page.figure("#lines tr[data-key=" + key + "] > :nth-child(" + (hazardous ? 3 : 4) + ")"))
                            .as(key + hazardous + query)
                            .isEqualByComparingTo(weight(parts(each.slips).stream()
                                    .filter(part -> part.slip.isHazardous() == hazardous && holds.apply(part))
                                    .toList()));
            });
            var rows = Rows.ofCsv(opens("/follow-up/esrs-e5.csv" + query));
            assertThat(rows.where("Hva", "Avfall i alt").sum("Til sammen, kg")).isEqualByComparingTo(kg(each.slips));
        }
    }

    private void year(Case each) {
        var page = opens("/follow-up/year" + each.query);
        assertThat(page.figure("#totalKg")).as(each.query).isEqualByComparingTo(kg(each.slips));
        assertThat(page.figure("#summary tr:first-child td:nth-child(3)"))
                .as(each.query)
                .isEqualByComparingTo(kg(slips.stream()
                        .filter(slip -> matches(slip, each.query)
                                && within(slip.day(), each.from.minusYears(1), each.to.minusYears(1)))
                        .toList()));
        for (var rows : files("/follow-up/year", each))
            for (var section : List.of("Volum", "Fraksjon", "Avfallspyramiden", "Avstemming"))
                assertThat(rows.where("Del", section).sum("Perioden"))
                        .as(section + each.query)
                        .isEqualByComparingTo(kg(each.slips));
    }

    @Test
    void aSlipThatComesLateAndOneThatIsCorrectedMoveEveryReportOfTheirMonth() {
        draw(new Random(9), 40);
        var month = "?from=2020-05-01&to=2020-05-31&facility=NORD";
        var before = opens("/follow-up/hierarchy" + month + "&article=AGREE-1");
        assertThat(before.all(".empty, #totalKg")).isNotEmpty();
        var late = new Slip(
                "NORD",
                "LATE",
                LocalDateTime.parse("2020-05-31T23:59"),
                "1001",
                "AGREE-1",
                kilos("1000.5"),
                "R3",
                kilos("12.34"));
        store(late, 1, false);
        slips.add(late);
        var all = caseOf(month, LocalDate.of(2020, 5, 1), LocalDate.of(2020, 5, 31));
        treatment(all);
        // Corrected out of the month, by a minute and into another profile of another year.
        database.sql("update weigh_slip set superseded_at = now() where number = 'LATE'")
                .update();
        var corrected = new Slip(
                "NORD",
                "LATE",
                LocalDateTime.parse("2020-06-01T00:00"),
                "1002",
                "AGREE-2",
                kilos("999"),
                null,
                kilos("-1"));
        store(corrected, 2, false);
        slips.remove(late);
        slips.add(corrected);
        var after = caseOf(month, LocalDate.of(2020, 5, 1), LocalDate.of(2020, 5, 31));
        if (!after.slips.isEmpty()) treatment(after);
        treatment(caseOf(
                "?from=2020-06-01&to=2020-06-30&facility=NORD", LocalDate.of(2020, 6, 1), LocalDate.of(2020, 6, 30)));
    }

    private List<Case> cases(Random random) {
        return List.of(
                caseOf("?from=2020-01-01&to=2020-12-31", LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31)),
                caseOf(
                        "?from=2020-03-29&to=2021-01-03&facility=" + (random.nextBoolean() ? "NORD" : "SOR"),
                        LocalDate.of(2020, 3, 29),
                        LocalDate.of(2021, 1, 3)),
                caseOf(
                        "?from=2019-12-31&to=2020-06-15&site=1001&site=1002",
                        LocalDate.of(2019, 12, 31),
                        LocalDate.of(2020, 6, 15)));
    }

    private Case caseOf(String query, LocalDate from, LocalDate to) {
        return new Case(
                query,
                from,
                to,
                slips.stream()
                        .filter(slip -> matches(slip, query) && within(slip.day(), from, to))
                        .toList(),
                fees.stream()
                        .filter(fee -> within(fee.day, from, to) && counts(fee, query))
                        .toList());
    }

    /** A fee is of the facility that serves its site; one without a site is the whole customer's alone. */
    private boolean counts(Fee fee, String query) {
        if (query.contains("facility=")) return fee.site != null && query.contains("facility=" + servedBy(fee.site));
        return !query.contains("site=") || query.contains("site=" + fee.site);
    }

    private String servedBy(String site) {
        return database.sql("select facility_code from site where number = ?")
                .param(site)
                .query(String.class)
                .single();
    }

    private static boolean matches(Slip slip, String query) {
        return (!query.contains("site=") || query.contains("site=" + slip.site))
                && (!query.contains("facility=") || query.contains("facility=" + slip.facility));
    }

    private static boolean within(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    private List<Rows> files(String report, Case each) {
        return List.of(
                Rows.ofCsv(opens(report + ".csv" + each.query)), Rows.ofExcel(opens(report + ".xlsx" + each.query)));
    }

    private Page opens(String address) {
        return visitors.as(FJORDBYGG_ADMIN).opens(address);
    }

    /** Excel keeps fifteen digits of a number. */
    private static void near(BigDecimal sum, BigDecimal exact, int rows, String as) {
        assertThat(sum.subtract(exact).abs()).as(as).isLessThan(BigDecimal.valueOf(rows + 1L, 6));
    }

    /** Largest remainder once more, over whole grams. */
    private List<Part> parts(List<Slip> of) {
        var parts = new ArrayList<Part>();
        for (var slip : of) {
            var shares = shares(slip);
            if (shares.isEmpty()) {
                parts.add(new Part(slip, null, slip.kg));
                continue;
            }
            var grams = slip.kg.movePointRight(3).longValueExact();
            var whole = new TreeMap<String, Long>();
            var cut = new ArrayList<Map.Entry<String, Long>>();
            var left = grams;
            for (var share : shares.entrySet()) {
                var product = grams * share.getValue();
                whole.put(share.getKey(), product / 100_000);
                left -= product / 100_000;
                cut.add(Map.entry(share.getKey(), product % 100_000));
            }
            cut.sort(Map.Entry.<String, Long>comparingByValue().reversed());
            for (int i = 0; i < left; i++) whole.merge(cut.get(i).getKey(), 1L, Long::sum);
            whole.forEach((code, part) -> parts.add(new Part(slip, code, BigDecimal.valueOf(part, 3))));
        }
        return parts;
    }

    private Map<String, Integer> shares(Slip slip) {
        var key = slip.article + slip.facility;
        var late = profiles.get(key + CHANGE);
        return late != null && !slip.day().isBefore(CHANGE) ? late : profiles.getOrDefault(key, Map.of());
    }

    private BigDecimal step(Case each, String step) {
        return weight(parts(each.slips).stream()
                .filter(part -> part.step().equals(step))
                .toList());
    }

    private BigDecimal byCode(Case each, String step) {
        return kg(each.slips.stream()
                .filter(slip -> (slip.code == null ? "UNKNOWN" : STEPS.getOrDefault(slip.code, "UNKNOWN")).equals(step))
                .toList());
    }

    private static BigDecimal weight(List<Part> parts) {
        return parts.stream().map(Part::kg).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal kg(List<Slip> of) {
        return of.stream().map(Slip::kg).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal net(List<Slip> of) {
        return of.stream().map(Slip::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal kilos(String text) {
        return new BigDecimal(text);
    }

    private void draw(Random random, int count) {
        var codes = new ArrayList<>(STEPS.keySet().stream().sorted().toList());
        codes.add("R12");
        codes.add(null);
        for (int i = 0; i < count; i++) {
            var at = i < EDGES.size()
                    ? EDGES.get(i)
                    : LocalDateTime.of(2019, 1, 1, 0, 0).plusMinutes(random.nextInt(3 * 365 * 24 * 60));
            var slip = new Slip(
                    random.nextBoolean() ? "NORD" : "SOR",
                    "AGREE" + i,
                    at,
                    String.valueOf(1001 + random.nextInt(5)),
                    List.of("AGREE-1", "AGREE-2", "AGREE-H").get(random.nextInt(3)),
                    BigDecimal.valueOf(
                            random.nextInt(6) == 0 ? 1 + random.nextInt(9) : 1 + random.nextInt(9_999_999), 3),
                    codes.get(random.nextInt(codes.size())),
                    BigDecimal.valueOf(random.nextInt(400_000) - 150_000, 2));
            var corrected = random.nextInt(6) == 0;
            if (corrected)
                store(
                        new Slip(
                                slip.facility,
                                slip.number,
                                at.minusMonths(random.nextInt(14)),
                                "1003",
                                "AGREE-2",
                                slip.kg.add(BigDecimal.TEN),
                                "R3",
                                BigDecimal.ONE),
                        1,
                        true);
            store(slip, corrected ? 2 : 1, false);
            slips.add(slip);
        }
        for (int i = 0; i < 8; i++) {
            var fee = new Fee(
                    LocalDate.of(2019, 12, 31).plusDays(random.nextInt(367)),
                    i == 0 ? null : String.valueOf(1001 + random.nextInt(5)),
                    i % 3 == 2 ? "EUR" : "NOK",
                    BigDecimal.valueOf(1 + random.nextInt(90_000), 2));
            fees.add(fee);
            invoice("AGREE " + i, fee);
        }
    }

    private void article(String code, String wasteCode) {
        database.sql(
                        "insert into article (code, fraction_code, name, name_en, name_sv, service, waste_code) values (?, 'AGREE', ?, 'x', 'x', 'CONTAINER', ?)")
                .params(code, code, wasteCode)
                .update();
    }

    private void profile(String article, String facility, LocalDate from, LocalDate to, Map<String, Integer> shares) {
        var id = database.sql("""
                        insert into treatment_profile (article_code, facility_code, valid_from, valid_to, measuring_point, source, made_at)
                        values (?, ?, ?, ?, 'OUTPUT', 'drawn', now()) returning id
                        """)
                .params(article, facility, from, to)
                .query(Long.class)
                .single();
        var ordered = new LinkedHashMap<String, Integer>();
        shares.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(share -> {
            ordered.put(share.getKey(), share.getValue());
            database.sql(
                            "insert into treatment_share (profile_id, position, code, step, percent) values (?, ?, ?, ?, ?)")
                    .params(
                            id,
                            ordered.size() - 1,
                            share.getKey(),
                            STEPS.get(share.getKey()),
                            BigDecimal.valueOf(share.getValue(), 3))
                    .update();
        });
        profiles.put(article + facility + (from.equals(CHANGE) ? CHANGE : ""), ordered);
    }

    private void factor(String kind, String kgPerTonne, LocalDate from, LocalDate to) {
        database.sql("""
                        insert into emission_factor (kind, material, treatment, kg_per_tonne, source, edition, region, boundary, valid_from, valid_to)
                        values (?, 'Agreed', 'Agreed', ?::numeric, 'drawn', '1', 'NO', 'WHOLE', ?, ?)
                        """).params(kind, kgPerTonne, from, to).update();
    }

    private void use(String kind, String code) {
        database.sql(
                        "insert into emission_factor_use (fraction_code, code, kind, material, treatment) values ('AGREE', ?, ?, 'Agreed', 'Agreed')")
                .params(code, kind)
                .update();
    }

    private void invoice(String number, Fee fee) {
        database.sql("""
                        insert into invoice (number, kind, customer_number, issued_on, currency, total, recorded_at)
                        values (?, 'INVOICE', '100001', ?, ?, ?, now())
                        """).params(number, fee.day, fee.currency, fee.amount).update();
        database.sql(
                        "insert into invoice_line (invoice_number, position, text, site_number, amount, fee) values (?, 1, 'drawn', ?, ?, 'RENT')")
                .params(number, fee.site, fee.amount)
                .update();
    }

    private void store(Slip slip, int revision, boolean superseded) {
        database.sql("""
                        insert into weigh_slip (facility_code, number, revision, weighed_at, customer_number, site_number, article_code, net_kg,
                                                weight_kind, rd_code, amount, recorded_at, superseded_at)
                        values (?, ?, ?, ?, '100001', ?, ?, ?, 'measured', ?, ?, now(), case when ? then now() end)
                        """)
                .params(
                        slip.facility,
                        slip.number,
                        revision,
                        slip.at,
                        slip.site,
                        slip.article,
                        slip.kg,
                        slip.code,
                        slip.amount,
                        superseded)
                .update();
    }
}
