package no.kundeportal.invoice;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.StreamSupport;
import no.kundeportal.support.Page;
import no.kundeportal.support.Paper;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.Visitors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class InvoicesTest {

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @Test
    void addUpToTheirLines() {
        assertThat(number("""
                        select count(*) from invoice i
                        where total is distinct from (select sum(amount) from invoice_line l where l.invoice_number = i.number)
                        """)).isZero();
        assertThat(number("select count(*) from invoice where kind = 'SETTLEMENT'"))
                .isPositive();
    }

    @Test
    void sayWithTheirCreditNotesWhatTheSlipsSay() {
        assertThat(number("select count(*) from current_weigh_slip where invoice_number is not null"))
                .isPositive();
        assertThat(number("""
                        select count(*) from current_weigh_slip s
                        where s.invoice_number is not null and s.amount is distinct from (
                          select sum(l.amount) from invoice_line l join invoice i on i.number = l.invoice_number
                          where l.slip_facility = s.facility_code and l.slip_number = s.number
                            and (i.number = s.invoice_number or i.credits = s.invoice_number))
                        """)).isZero();
    }

    @Test
    void areListedTheNewestFirstWithTheSumOfTheFilter() {
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/invoices?kind=INVOICE");
        assertThat(page.heading()).isEqualTo("Fakturaer og avregninger");
        assertThat(page.text()).contains("ekskl. mva.");
        assertThat(page.figure(".invoiced"))
                .isEqualByComparingTo(
                        amount("select sum(total) from invoice where kind = 'INVOICE' and customer_number = '100001'"));
        var listed = numbersOn(page);
        assertThat(listed)
                .isEqualTo(database.sql(
                                "select number from invoice where kind = 'INVOICE' and customer_number = '100001' order by issued_on desc, number desc limit 50")
                        .query(String.class)
                        .list());
    }

    @Test
    void areEachOnOnePageOfTheListOnly() {
        database.sql("""
                        insert into invoice (number, kind, customer_number, issued_on, currency, total, recorded_at)
                        select 'X-' || n, 'INVOICE', '100001', date '2020-01-01' + n % 9, 'NOK', 0, now() from generate_series(1, 120) n
                        """).update();
        database.sql(
                        "insert into invoice_line (invoice_number, position, text, amount, fee) select number, 1, 'Gebyr', 0, 'OTHER' from invoice where number like 'X-%'")
                .update();
        var seen = new java.util.ArrayList<String>();
        var address = "/invoices";
        while (address != null) {
            var page = visitors.as(FJORDBYGG_ADMIN).opens(address);
            seen.addAll(numbersOn(page));
            var next = page.all("a[rel=next]");
            address = next.isEmpty() ? null : next.getFirst().attr("href");
        }
        assertThat(seen).doesNotHaveDuplicates().hasSize((int)
                number("select count(*) from invoice where customer_number = '100001'"));
    }

    @Test
    void ofDifferentCurrenciesAreNeverAdded() {
        database.sql(
                        "insert into invoice (number, kind, customer_number, issued_on, currency, total, recorded_at) values ('SEK-1', 'INVOICE', '100001', now(), 'SEK', 70, now())")
                .update();
        database.sql(
                        "insert into invoice_line (invoice_number, position, text, amount, fee) values ('SEK-1', 1, 'Hyra', 70, 'RENT')")
                .update();
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/invoices");
        assertThat(page.all("section.slip")).hasSize(2);
        assertThat(page.all(".total").get(1).attr("data-value")).isEqualTo("70");
        assertThat(page.all("section.slip").get(1).text()).contains("SEK");
    }

    @Test
    void openToTheSlipsThatTheyWereCalculatedFrom() {
        var invoice = latest("INVOICE", "100001");
        var page = visitors.as(FJORDBYGG_ADMIN).opens(address(invoice));
        assertThat(page.heading()).isEqualTo("Faktura " + invoice);
        assertThat(page.figure("#amount")).isEqualByComparingTo(total(invoice));
        assertThat(page.figure("#sumOfLines")).isEqualByComparingTo(total(invoice));
        var line = page.all("#lines tbody tr:has(a[href^=/slips/])").getFirst();
        var slip = visitors.as(FJORDBYGG_ADMIN)
                .opens(line.select("a[href^=/slips/]").attr("href"));
        assertThat(slip.all("dd [data-value]").stream().map(each -> each.attr("data-value")))
                .contains(line.select("td").last().attr("data-value"));
        assertThat(slip.one("a[href^=/invoices/]").text()).isEqualTo(invoice);
        assertThat(page.one("#control").text()).contains("Stemmer: Linjene legger seg sammen til totalen.");
    }

    @Test
    void sayThatTheSlipsAgree() {
        var invoice = database.sql(
                        "select number from invoice i where kind = 'INVOICE' and customer_number = '100001' and not exists (select 1 from invoice k where k.credits = i.number) order by issued_on desc limit 1")
                .query(String.class)
                .single();
        var control = visitors.as(FJORDBYGG_ADMIN).opens(address(invoice)).one("#control");
        assertThat(control.text())
                .contains("seddelen sier det samme beløpet som linjen")
                .doesNotContain("Se på dette");
    }

    @Test
    void sayWhichSlipWasCorrectedAndWhatTheCreditNoteDoes() {
        var note = latest("CREDIT_NOTE", "100001");
        var credited = database.sql("select credits from invoice where number = :number")
                .param("number", note)
                .query(String.class)
                .single();
        var invoice = visitors.as(FJORDBYGG_ADMIN).opens(address(credited));
        assertThat(invoice.one("#control").text()).contains("Kreditnotaen retter differansen");
        assertThat(invoice.one("dl a[href='" + address(note) + "']").text()).isEqualTo(note);
        var page = visitors.as(FJORDBYGG_ADMIN).opens(address(note));
        assertThat(page.heading()).isEqualTo("Kreditnota " + note);
        assertThat(page.one("dl a[href='" + address(credited) + "']").text()).isEqualTo(credited);
    }

    @Test
    void sayWhereASlipAndItsLineDiffer() {
        var invoice = latest("INVOICE", "100002");
        record Slip(String facility, String number, int revision) {}
        var slip = database.sql("""
                        select s.facility_code facility, s.number, s.revision from invoice_line l
                        join current_weigh_slip s on s.facility_code = l.slip_facility and s.number = l.slip_number
                        where l.invoice_number = :invoice and s.amount > 100 limit 1
                        """).param("invoice", invoice).query(Slip.class).single();
        correct(slip.facility(), slip.number(), slip.revision());
        var page = visitors.as(KYSTMAT_ADMIN).opens(address(invoice));
        assertThat(page.one("#control").text())
                .contains("Se på dette:")
                .contains("Differansen på 100,00 er ikke rettet ennå. Veieseddel " + slip.number());
    }

    @Test
    void nameTheSlipsThatReferToThemAndAreNotOnThem() {
        var invoice = latest("INVOICE", "100002");
        database.sql(
                        "insert into weigh_slip_key (facility_code, number, revision, weighed_at) select 'NORD', 'GLEMT', 1, min(s.weighed_at) + interval '1 hour' from weigh_slip s where s.invoice_number = :invoice")
                .param("invoice", invoice)
                .update();
        database.sql("""
                        insert into weigh_slip (facility_code, number, revision, weighed_at, customer_number, site_number, article_code, net_kg, weight_kind, amount,
                          invoice_number, recorded_at)
                        select facility_code, number, 1, weighed_at, '100002', '2001', 'PLAST', 10, 'measured', 12, :invoice, now()
                        from weigh_slip_key where number = 'GLEMT'
                        """).param("invoice", invoice).update();
        assertThat(visitors.as(KYSTMAT_ADMIN)
                        .opens(address(invoice))
                        .one("#control")
                        .text())
                .contains("viser til dokumentet, men står ikke på det. Veieseddel GLEMT");
    }

    @Test
    void showASettlementAsWhatIsPaidToTheCustomer() {
        var settlement = latest("SETTLEMENT", "100001");
        var page = visitors.as(FJORDBYGG_ADMIN).opens(address(settlement));
        assertThat(page.heading()).isEqualTo("Avregning " + settlement);
        assertThat(page.text()).contains("Utbetales til dere").contains("ekskl. mva.");
        assertThat(page.figure("#amount"))
                .isEqualByComparingTo(total(settlement).negate())
                .isPositive();
        assertThat(page.figure("#sumOfLines")).isEqualByComparingTo(total(settlement));
    }

    @Test
    void showThoseLimitedToSitesTheLinesOfTheseAndSaySo() {
        var invoice = latest("INVOICE", "100001");
        var mine = amount("select sum(amount) from invoice_line where invoice_number = '" + invoice
                + "' and site_number in ('1001', '1002')");
        var page = visitors.as(FJORDBYGG_READER).opens(address(invoice));
        assertThat(page.figure("#amount")).isEqualByComparingTo(mine);
        assertThat(mine).isLessThan(total(invoice));
        assertThat(page.text())
                .contains("de som gjelder dine hentesteder")
                .contains("Sum for dine hentesteder")
                .doesNotContain("Kokstad lager")
                .doesNotContain("Mva. i tillegg");
        assertThat(page.all("#lines tbody tr").size())
                .isEqualTo((int) number("select count(*) from invoice_line where invoice_number = '" + invoice
                        + "' and site_number in ('1001', '1002')"));
        var row = visitors.as(FJORDBYGG_READER).opens("/invoices?q=" + invoice.replace(" ", "%20"));
        assertThat(row.one("tbody [data-value]").attr("data-value")).isEqualTo(plain(mine));
        assertThat(row.text()).contains("dine linjer");
    }

    @Test
    void withNothingOfTheViewersSitesDoNotExist() {
        database.sql(
                        "insert into invoice (number, kind, customer_number, issued_on, currency, total, recorded_at) values ('X-9', 'INVOICE', '100001', now(), 'NOK', 5, now())")
                .update();
        database.sql(
                        "insert into invoice_line (invoice_number, position, text, site_number, amount, fee) values ('X-9', 1, 'Leie', '1004', 5, 'RENT')")
                .update();
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/invoices/X-9").status()).isEqualTo(200);
        assertThat(visitors.as(FJORDBYGG_READER).opens("/invoices/X-9").status())
                .isEqualTo(404);
        assertThat(numbersOn(visitors.as(FJORDBYGG_READER).opens("/invoices"))).doesNotContain("X-9");
    }

    @Test
    void narrowToASiteByTheLinesOfIt() {
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/invoices?kind=INVOICE&site=1003");
        assertThat(page.figure(".invoiced")).isEqualByComparingTo(amount("""
                        select sum(l.amount) from invoice_line l join invoice i on i.number = l.invoice_number
                        where i.kind = 'INVOICE' and l.site_number = '1003'
                        """));
        assertThat(page.text()).contains("Beløpene gjelder bare linjene for hentestedet du har valgt.");
    }

    @ParameterizedTest
    @ValueSource(strings = {KYSTMAT_ADMIN, HOTELL_ADMIN, ANLEGG_NORD, ANLEGG_SOR, SUPPORT, DRIFT})
    void doNotExistForStrangers(String person) {
        var invoice = address(latest("INVOICE", "100001"));
        assertThat(visitors.as(person).opens(invoice).status()).isEqualTo(404);
        assertThat(visitors.as(person).opens(invoice + ".csv").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/invoices", "/invoices/F%202026-10123", "/invoices/nowhere", "/invoices.xlsx"})
    void sayWithoutTheEconomyRightWhomToAsk(String address) {
        var page = visitors.as(FJORDBYGG_ORDERER).opens(address);
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text())
                .contains("beløp vises for dem med økonomi")
                .contains("Det kan disse gi deg: Administrator, Fjordbygg");
        assertThat(page.one("a[href='/profile/access#ask']").text()).isEqualTo("Spør om tilgang");
    }

    @Test
    void openFromTheArticleInStandard() {
        var invoice = latest("INVOICE", "100001");
        var day = database.sql("select min(weighed_on) from current_weigh_slip where invoice_number = :invoice")
                .param("invoice", invoice)
                .query(String.class)
                .single();
        var address = "/statistics/standard?from=%s&to=%s".formatted(day, day);
        var link = visitors.as(FJORDBYGG_ADMIN).opens(address).all("#slips tbody a").stream()
                .map(each -> each.attr("href"))
                .toList();
        assertThat(link).contains(address(invoice));
        var without = visitors.as(FJORDBYGG_ORDERER).opens("/statistics/standard");
        assertThat(without.all("#slips a[href^=/invoices]")).isEmpty();
        assertThat(without.one("#slips").text())
                .contains("For dem åpner fraksjonen også fakturaen")
                .contains("Spør en administrator");
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-12-31&to=2026-01-01, to, Til-dagen er før fra-dagen.",
        "kind=x, kind, Velg et slag fra listen."
    })
    void sayBesideTheFieldWhatIsWrongWithAFilter(String query, String field, String sentence) {
        var page = visitors.as(FJORDBYGG_ADMIN).opens("/invoices?" + query);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errorAt(field)).isEqualTo(sentence);
    }

    @Test
    void areExportedAsTheyAreShown() throws Exception {
        var page = visitors.as(FJORDBYGG_READER).opens("/invoices?kind=INVOICE");
        var file = visitors.as(FJORDBYGG_READER).opens("/invoices.xlsx?kind=INVOICE");
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file.bytes()))) {
            var sum = StreamSupport.stream(workbook.getSheetAt(0).spliterator(), false)
                    .skip(1)
                    .map(row -> BigDecimal.valueOf(row.getCell(4).getNumericCellValue()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).isEqualByComparingTo(page.figure(".invoiced"));
        }
        var invoice = latest("INVOICE", "100001");
        var csv = visitors.as(FJORDBYGG_READER).opens(address(invoice) + ".csv").body();
        assertThat(csv).contains("Beløp, NOK ekskl. mva.").doesNotContain("Kokstad lager");
        assertThat(csv.lines().count() - 1)
                .isEqualTo(number("select count(*) from invoice_line where invoice_number = '" + invoice
                        + "' and site_number in ('1001', '1002')"));
    }

    @Test
    void areOnPaperWhatTheyAreOnThePage() throws Exception {
        var invoice = latest("INVOICE", "100001");
        var answer = visitors.as(FJORDBYGG_ADMIN).opens(address(invoice) + ".pdf");
        assertThat(answer.response().getContentType()).isEqualTo("application/pdf");
        var paper = new Paper(answer.bytes());
        assertThat(paper.violations()).isEmpty();
        var page = visitors.as(FJORDBYGG_ADMIN).opens(address(invoice));
        var sum = page.one("#amount").text().replace('\u00A0', ' ');
        assertThat(paper.text())
                .contains("Faktura " + invoice)
                .contains("Fjordbygg AS")
                .contains(sum + " kr")
                .contains("ekskl. mva.")
                .contains("Kokstad lager");
        for (var slip : page.all("#lines a[href^=/slips/]"))
            assertThat(paper.text()).contains(slip.text().replace("Veieseddel ", ""));
    }

    @Test
    void areOnPaperInTheReadersLanguageAndOfTheReadersSites() throws Exception {
        var settlement = latest("SETTLEMENT", "100001");
        var paper = new Paper(visitors.as(FJORDBYGG_READER)
                .in("en")
                .opens(address(settlement) + ".pdf")
                .bytes());
        assertThat(paper.text())
                .contains("Settlement " + settlement)
                .contains("Sum for your sites")
                .doesNotContain("Kokstad lager");
        assertThat(paper.violations()).isEmpty();
    }

    @Test
    void areFoundByTheWordsThatPeopleUse() {
        for (var word : List.of("faktura", "kreditnota", "avregning"))
            assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/search?q=" + word).all("main a[href=/invoices]"))
                    .as(word)
                    .isNotEmpty();
    }

    private void correct(String facility, String number, int revision) {
        database.sql(
                        "update weigh_slip set superseded_at = now() where facility_code = :facility and number = :number and superseded_at is null")
                .param("facility", facility)
                .param("number", number)
                .update();
        database.sql("""
                        insert into weigh_slip (facility_code, number, revision, weighed_at, customer_number, site_number, article_code, net_kg, weight_kind,
                          unit_price, amount, invoice_number, recorded_at)
                        select facility_code, number, revision + 1, weighed_at, customer_number, site_number, article_code, net_kg, weight_kind, unit_price,
                          amount - 100, invoice_number, now()
                        from weigh_slip where facility_code = :facility and number = :number and revision = :revision
                        """)
                .param("facility", facility)
                .param("number", number)
                .param("revision", revision)
                .update();
        database.sql(
                        "update weigh_slip_key set revision = revision + 1 where facility_code = :facility and number = :number")
                .param("facility", facility)
                .param("number", number)
                .update();
    }

    private static List<String> numbersOn(Page page) {
        return page.all("tbody td:first-child > a").stream().map(Element::text).toList();
    }

    private static String address(String number) {
        return "/invoices/" + number.replace(" ", "%20");
    }

    private String latest(String kind, String customer) {
        return database.sql(
                        "select number from invoice where kind = :kind and customer_number = :customer order by issued_on desc, number desc limit 1")
                .param("kind", kind)
                .param("customer", customer)
                .query(String.class)
                .single();
    }

    private BigDecimal total(String number) {
        return amount("select total from invoice where number = '" + number + "'");
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private BigDecimal amount(String sql) {
        return database.sql(sql).query(BigDecimal.class).single();
    }

    private long number(String sql) {
        return database.sql(sql).query(Long.class).single();
    }
}
