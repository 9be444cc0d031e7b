package no.kundeportal.statistics;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.Visitors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cost, against a second calculation in plain Java over the same slips and lines of invoices. */
@PortalTest
class CostTest {

    private static final int LAST_YEAR = Year.now().getValue() - 1;

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    record Slip(
            String site,
            String article,
            String fraction,
            BigDecimal kg,
            @Nullable BigDecimal amount,
            String visit) {}

    record FeeLine(@Nullable String site, String fee, BigDecimal amount) {}

    @ParameterizedTest
    @CsvSource({
        "fjordbygg-admin, 100001, '', 01-01, 12-31, 1001 1002 1003 1004 1005",
        "fjordbygg-admin, 100001, '&site=1004', 03-30, 10-26, 1004",
        "fjordbygg-reader, 100001, '', 06-01, 06-30, 1001 1002",
        "kystmat-admin, 100002, '', 01-01, 12-31, *"
    })
    void isTheSumOfSlipsAndFees(String person, String customer, String query, String from, String to, String allowed) {
        var first = LocalDate.parse(LAST_YEAR + "-" + from);
        var last = LocalDate.parse(LAST_YEAR + "-" + to);
        Predicate<@Nullable String> seen =
                site -> allowed.equals("*") || Arrays.asList(allowed.split(" ")).contains(site);
        var slips = slips(customer, first, last).stream()
                .filter(slip -> seen.test(slip.site()))
                .toList();
        var fees = fees(customer, first, last).stream()
                .filter(fee -> seen.test(fee.site()))
                .toList();

        var page = visitors.as(person).opens("/follow-up/cost?from=" + first + "&to=" + last + query);
        assertThat(page.figure("#wasteCost")).isEqualByComparingTo(net(slips));
        assertThat(page.figure("#feeCost")).isEqualByComparingTo(amount(fees));
        assertThat(page.figure("#allCost")).isEqualByComparingTo(net(slips).add(amount(fees)));
        assertThat(page.figure("#totalKg")).isEqualByComparingTo(kg(slips));
        assertThat(page.figure("#totalVisits")).isEqualByComparingTo(BigDecimal.valueOf(visits(slips)));
        assertThat(page.figure("#perTonne"))
                .isEqualByComparingTo(net(slips).movePointRight(3).divide(kg(slips), 2, RoundingMode.HALF_UP));
        groups(slips, Slip::site).forEach((site, group) -> row(page, "#sites tr[data-key=" + site + "]", group));
        groups(slips, Slip::fraction)
                .forEach((code, group) -> row(page, "#fractions tr[data-key=" + code + "]", group));
        assertThat(page.all("#sites tbody td:nth-child(7)").stream()
                        .map(each -> new BigDecimal(each.attr("data-value")))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(amount(fees));
    }

    @Test
    void filesAddUpToThePage() throws Exception {
        var query = "?from=%1$d-01-01&to=%1$d-12-31".formatted(LAST_YEAR);
        var all = visitors.as(FJORDBYGG_ADMIN).opens("/follow-up/cost" + query).figure("#allCost");
        var file = visitors.as(FJORDBYGG_ADMIN).opens("/follow-up/cost.xlsx" + query);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file.bytes()))) {
            var sum = BigDecimal.ZERO;
            for (var row : workbook.getSheetAt(0))
                if (row.getRowNum() > 0)
                    sum = sum.add(BigDecimal.valueOf(row.getCell(8).getNumericCellValue()));
            assertThat(sum).isEqualByComparingTo(all);
        }
        var csv = visitors.as(FJORDBYGG_ADMIN)
                .opens("/follow-up/cost.csv" + query)
                .body();
        assertThat(csv.lines()
                        .skip(1)
                        .map(line -> new BigDecimal(line.split(";")[8].replace(',', '.')))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(all);
    }

    @Test
    void isForThoseWithEconomyAndTellsOthersWhomToAsk() {
        for (var ending : List.of("", ".xlsx", ".csv", ".pdf")) {
            var answer = visitors.as(FJORDBYGG_ORDERER).opens("/follow-up/cost" + ending);
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.text()).contains("økonomi").doesNotContain("per tonn");
        }
    }

    @Test
    void everyDoorOpensToItsSlips() {
        var query = "?from=%1$d-01-01&to=%1$d-12-31".formatted(LAST_YEAR);
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/follow-up/cost" + query);
        for (var row : page.all("#sites tbody tr, #fractions tbody tr")) {
            var slips = visitors.as(FJORDBYGG_ADMIN).opens(row.select("a.door").attr("href"));
            assertThat(slips.figure("#totalKg"))
                    .isEqualByComparingTo(row.select("td").first().attr("data-value"));
        }
    }

    @Test
    void explainsAnEmptyPeriodAndAWrongOne() {
        assertThat(visitors.as(FJORDBYGG_ADMIN)
                        .opens("/follow-up/cost?from=2017-01-01&to=2017-12-31")
                        .one(".empty")
                        .text())
                .contains("Den nyeste veieseddelen er fra");
        var wrong = visitors.as(FJORDBYGG_ADMIN).opens("/follow-up/cost?from=2025-12-31&to=2025-01-01");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.errorAt("to")).isEqualTo("Til-dagen er før fra-dagen.");
        for (var language : List.of("en", "sv"))
            assertThat(visitors.as(FJORDBYGG_ADMIN)
                            .in(language)
                            .opens("/follow-up/cost")
                            .status())
                    .isEqualTo(200);
    }

    private static void row(no.kundeportal.support.Page page, String row, List<Slip> slips) {
        assertThat(page.figure(row + " td:nth-child(2)")).as(row).isEqualByComparingTo(kg(slips));
        assertThat(page.figure(row + " td:nth-child(3)"))
                .as(row)
                .isEqualByComparingTo(BigDecimal.valueOf(visits(slips)));
        assertThat(page.figure(row + " td:nth-child(4) a")).as(row).isEqualByComparingTo(net(slips));
    }

    private List<Slip> slips(String customer, LocalDate from, LocalDate to) {
        return database.sql("""
                        select s.site_number site, s.article_code article, a.fraction_code fraction, s.net_kg kg, s.amount,
                               coalesce(s.order_number, s.facility_code || s.number) visit
                        from weigh_slip s join article a on a.code = s.article_code
                        where s.superseded_at is null and s.customer_number = ? and s.weighed_at::date between ? and ?
                        """).params(customer, from, to).query(Slip.class).list();
    }

    private List<FeeLine> fees(String customer, LocalDate from, LocalDate to) {
        return database.sql("""
                        select l.site_number site, l.fee, l.amount from invoice_line l join invoice i on i.number = l.invoice_number
                        where l.fee is not null and i.customer_number = ? and i.issued_on between ? and ?
                        """).params(customer, from, to).query(FeeLine.class).list();
    }

    private static <K> java.util.Map<K, List<Slip>> groups(List<Slip> slips, Function<Slip, K> key) {
        return slips.stream().collect(Collectors.groupingBy(key));
    }

    private static BigDecimal net(List<Slip> slips) {
        return slips.stream().map(Slip::amount).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal kg(List<Slip> slips) {
        return slips.stream().map(Slip::kg).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static long visits(List<Slip> slips) {
        return slips.stream().map(Slip::visit).distinct().count();
    }

    private static BigDecimal amount(List<FeeLine> fees) {
        return fees.stream().map(FeeLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
