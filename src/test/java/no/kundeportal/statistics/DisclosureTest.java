package no.kundeportal.statistics;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Year;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.kundeportal.support.Page;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.Visitors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Waste as ESRS E5-5 and GRI 306 ask for it, against a second calculation in plain Java over the same slips. */
@PortalTest
class DisclosureTest {

    private static final String YEAR =
            "from=%1$d-01-01&to=%1$d-12-31".formatted(Year.now().getValue() - 1);

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    record Slip(BigDecimal kg, boolean hazardous, @Nullable Long profile) {}

    record Share(
            long profile,
            int position,
            String code,
            @Nullable String step,
            BigDecimal percent) {}

    @ParameterizedTest
    @CsvSource({"fjordbygg-admin, 100001, esrs", "fjordbygg-admin, 100001, gri", "kystmat-admin, 100002, esrs"})
    void isWhatTheSlipsAndProfilesSay(String person, String customer, String standard) {
        var expected = new HashMap<String, BigDecimal>();
        var shares = shares();
        slips(customer).forEach(slip -> add(expected, slip, shares.getOrDefault(slip.profile(), List.of())));
        var page = visitors.as(person).opens("/follow-up/esrs-e5?standard=" + standard + "&" + YEAR);
        var gri = standard.equals("gri");
        line(page, "GENERATED", expected, "");
        line(page, "REUSE", expected, "REUSE");
        line(page, "RECYCLING", expected, "RECYCLING");
        line(page, "OTHER_RECOVERY", expected, gri ? "RECOVERY other" : "RECOVERY");
        if (gri) line(page, "ENERGY", expected, "RECOVERY R1");
        line(page, "DISPOSED", expected, gri ? "DISPOSAL|RECOVERY R1" : "DISPOSAL");
        line(page, "INCINERATION", expected, "DISPOSAL D10");
        line(page, "LANDFILL", expected, "DISPOSAL (D1|D5|D12)$");
        line(page, "UNKNOWN", expected, "UNKNOWN");
        if (!gri) line(page, "NON_RECYCLED", expected, "RECOVERY|DISPOSAL|UNKNOWN");
        assertThat(total(page, "DIVERTED").add(total(page, "DISPOSED")).add(total(page, "UNKNOWN")))
                .isEqualByComparingTo(total(page, "GENERATED"));
        assertThat(total(page, "INCINERATION")
                        .add(total(page, "LANDFILL"))
                        .add(total(page, "OTHER_DISPOSAL"))
                        .add(gri ? total(page, "ENERGY") : BigDecimal.ZERO))
                .isEqualByComparingTo(total(page, "DISPOSED"));
        for (var table : List.of("#streams td:nth-child(4) a", "#methods td:nth-child(2)"))
            assertThat(page.all(table).stream()
                            .map(each -> new BigDecimal(each.attr("data-value")))
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as(table)
                    .isEqualByComparingTo(total(page, "GENERATED"));
    }

    @Test
    void agreesWithTheHierarchyAndOpensToItsSlips() {
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/follow-up/esrs-e5?" + YEAR);
        var hierarchy = visitors.as(FJORDBYGG_ADMIN).opens("/follow-up/hierarchy?" + YEAR);
        assertThat(total(page, "GENERATED")).isEqualByComparingTo(hierarchy.figure("#totalKg"));
        assertThat(total(page, "RECYCLING")).isEqualByComparingTo(hierarchy.figure("[data-status=RECYCLING] a.door"));
        for (var door : page.all("#lines a.door, #streams a.door"))
            assertThat(visitors.as(FJORDBYGG_ADMIN).opens(door.attr("href")).figure("#totalKg"))
                    .isEqualByComparingTo(door.attr("data-value"));
    }

    @Test
    void namesTheEditionAndThePointOfEachLineInTheFileToo() {
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/follow-up/esrs-e5?" + YEAR);
        assertThat(page.text()).contains("ESRS E5, (EU) 2023/2772", "E5-5 37 (c) ii", "er veid, resten er anslått");
        assertThat(page.one("#lines tr[data-key=GENERATED]").text()).contains("E5-5_07");
        assertThat(page.one("#lines tr[data-key=NON_RECYCLED]").text()).contains("E5-5_10, E5-5_11");
        var csv = visitors.as(FJORDBYGG_ADMIN)
                .opens("/follow-up/esrs-e5.csv?" + YEAR)
                .body();
        assertThat(csv.lines()
                        .filter(line -> line.startsWith("E5-5 37 (a);"))
                        .map(line -> new BigDecimal(line.split(";")[4].replace(',', '.')))
                        .toList())
                .singleElement()
                .satisfies(kg -> assertThat(kg).isEqualByComparingTo(total(page, "GENERATED")));
        assertThat(csv.lines()
                        .filter(line -> line.contains(";Sammensetning: "))
                        .map(line -> new BigDecimal(line.split(";")[4].replace(',', '.')))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(total(page, "GENERATED"));
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .opens("/follow-up/esrs-e5?standard=gri&" + YEAR)
                        .text())
                .contains("GRI 306: Waste 2020", "306-3 a", "306-5 b, c i")
                .doesNotContain("E5-5_");
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .opens("/follow-up/esrs-e5?standard=x")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void explainsAnEmptyPeriodAndAWrongOneAndSpeaksTheOtherLanguages() {
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .opens("/follow-up/esrs-e5?from=2017-01-01&to=2017-12-31")
                        .one(".empty")
                        .text())
                .contains("Den nyeste veieseddelen er fra");
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .opens("/follow-up/esrs-e5?from=2025-12-31&to=2025-01-01")
                        .status())
                .isEqualTo(422);
        for (var language : List.of("en", "sv"))
            assertThat(visitors.as(FJORDBYGG_ADMIN)
                            .in(language)
                            .opens("/follow-up/esrs-e5?standard=gri")
                            .status())
                    .isEqualTo(200);
    }

    private static void line(Page page, String key, Map<String, BigDecimal> expected, String pattern) {
        for (var hazardous : List.of(true, false))
            assertThat(page.figure("#lines tr[data-key=" + key + "] td:nth-child(" + (hazardous ? 3 : 4) + ")"))
                    .as(key + " " + hazardous)
                    .isEqualByComparingTo(expected.entrySet().stream()
                            .filter(each -> each.getKey().startsWith(hazardous + " "))
                            .filter(each -> java.util.regex.Pattern.compile(pattern)
                                    .matcher(each.getKey())
                                    .find())
                            .map(Map.Entry::getValue)
                            .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static BigDecimal total(Page page, String key) {
        return page.figure("#lines tr[data-key=" + key + "] td:nth-child(5)");
    }

    /** Whole grams; what is left over goes to the largest remainders, the earlier share first. */
    private static void add(Map<String, BigDecimal> sums, Slip slip, List<Share> shares) {
        var prefix = slip.hazardous() + " ";
        if (shares.isEmpty()) {
            sums.merge(prefix + "UNKNOWN", slip.kg(), BigDecimal::add);
            return;
        }
        var exact = shares.stream()
                .map(share -> slip.kg().multiply(share.percent()).movePointRight(1))
                .toList();
        var grams =
                exact.stream().map(each -> each.setScale(0, RoundingMode.FLOOR)).collect(Collectors.toList());
        var left = slip.kg().movePointRight(3).subtract(grams.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        java.util.stream.IntStream.range(0, shares.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> exact.get(i).subtract(grams.get(i)))
                        .reversed()
                        .thenComparing(i -> shares.get(i).position()))
                .limit(left.intValueExact())
                .toList()
                .forEach(i -> grams.set(i, grams.get(i).add(BigDecimal.ONE)));
        for (int i = 0; i < shares.size(); i++) {
            var share = shares.get(i);
            var step = share.step() == null ? "UNKNOWN" : share.step();
            var code = step.equals("RECOVERY") && !share.code().equals("R1") ? "other" : share.code();
            sums.merge(prefix + step + " " + code, grams.get(i).movePointLeft(3), BigDecimal::add);
        }
    }

    private List<Slip> slips(String customer) {
        return database.sql("""
                        select s.net_kg kg, coalesce(w.hazardous, false) hazardous,
                               (select p.id from treatment_profile p where p.article_code = s.article_code and p.facility_code = s.facility_code
                                and p.superseded_at is null and s.weighed_at::date between p.valid_from and coalesce(p.valid_to, date '9999-12-31')) profile
                        from weigh_slip s join article a on a.code = s.article_code left join waste_code w on w.code = a.waste_code
                        where s.superseded_at is null and s.customer_number = ? and extract(year from s.weighed_at) = ?
                        """)
                .params(customer, Year.now().getValue() - 1)
                .query(Slip.class)
                .list();
    }

    private Map<Long, List<Share>> shares() {
        return database
                .sql("select profile_id profile, position, code, step, percent from treatment_share order by position")
                .query(Share.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Share::profile));
    }
}
