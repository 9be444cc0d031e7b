package no.kundeportal.weighing;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invoices by the way of the slips: a report first, then a decision. One invoice has a slip and rent, 1 000 and 420. */
@PortalTest
class InvoiceIntakeTest {

    private static final String HEAD =
            "invoice_number;kind;customer_number;issued_on;due_on;currency;line;text;site_number;article_code;quantity;unit;unit_price;amount;slip_facility;slip_number;credits;total\n";

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @Autowired
    IntakeStore store;

    @Autowired
    IntakeChecking checking;

    @Autowired
    IntakeTaking taking;

    @Autowired
    List<IntakeContent> contents;

    private String slip;

    @BeforeEach
    void aSlipOfTheCustomer() {
        slip = database.sql(
                        "select number from current_weigh_slip where customer_number = '100002' and facility_code = 'NORD' and site_number = '2001' limit 1")
                .query(String.class)
                .single();
    }

    @Test
    void reportsWhatAFileBringsWithoutStoringAnInvoice() throws Exception {
        var intake = checked(invoice("T-1"));
        assertThat(intake.state()).isEqualTo(Intake.State.CHECKED);
        assertThat(intake.fresh()).isEqualTo(1);
        assertThat(intake.bad()).isZero();
        assertThat(stored("T-1")).isZero();
        var page = visitors.as(DRIFT).opens("/operator/intake/" + intake.id());
        assertThat(page.figure("#fresh")).isEqualByComparingTo("1");
        assertThat(page.text()).contains("Nye fakturaer").contains("Ta inn fakturaer: 1");
    }

    @Test
    void takesItInWhenThePersonSaysSoAndTheCustomerSeesIt() throws Exception {
        var intake = checked(invoice("T-1"));
        taking.take(intake.id());
        assertThat(store.find(intake.id()).orElseThrow().taken()).isEqualTo(1);
        var page = visitors.as(KYSTMAT_ADMIN).opens("/invoices/T-1");
        assertThat(page.figure("#amount")).isEqualByComparingTo("1420");
        assertThat(page.one("#lines a[href='/slips/NORD/" + slip + "']").text()).isEqualTo("Veieseddel " + slip);
        assertThat(page.one("#lines tbody").text()).contains("Kai 2").contains("Leie");
        assertThat(database.sql("select count(*) from invoice_intake_row where intake_id = :id")
                        .param("id", intake.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void changesNothingWithTheSameFileAgain() throws Exception {
        taking.take(checked(invoice("T-1")).id());
        var again = checked(invoice("T-1").replace("1000;", "1000,00;"));
        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(again.changesAnything()).isFalse();
        taking.take(again.id());
        assertThat(stored("T-1")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"1000, 900", "Leie, Leie av beholder", "2026-10-31, 2026-10-30"})
    void neverChangesWhatWasIssued(String from, String to) throws Exception {
        taking.take(checked(invoice("T-1")).id());
        var other = checked(invoice("T-1").replace(from, to).replace("1420", from.equals("1000") ? "1320" : "1420"));
        assertThat(other.bad()).isEqualTo(1);
        assertThat(problems(other.id())).contains("issuedOther");
        assertThat(visitors.as(DRIFT).opens("/operator/intake/" + other.id()).text())
                .contains("Det som er sendt, endres ikke: lever en kreditnota.");
    }

    @ParameterizedTest
    @CsvSource({
        "'1420\n', '1421\n', total, totalDiffers",
        "100002, 777777, customer_number, unknownCustomer",
        "2001, 1001, site_number, unknownSite",
        "PLAST, GULL, article_code, unknownArticle",
        "NORD, SOR, slip_number, unknownSlip",
        "NOK, SEK, currency, otherCurrency",
        "NOK, USD, currency, currency",
        "invoice, bill, kind, invoiceKind",
        "2026-10-31, 31.10.2026, issued_on, day",
        ";2;Leie, ;1;Leie, line, lineTwice",
        "T-1, T/1, invoice_number, invoiceNumber"
    })
    void listsWhatIsWrongWithLineColumnValueAndReason(String from, String to, String column, String reason)
            throws Exception {
        var intake = checked(invoice("T-1").replace(from, to));
        assertThat(store.problems(intake.id(), 0, "", 50))
                .extracting(problem -> problem.column() + " " + problem.reason())
                .contains(column + " " + reason);
        assertThat(intake.fresh()).isZero();
        assertThat(intake.bad()).isEqualTo(1);
        taking.take(intake.id());
        assertThat(stored("T-1")).isZero();
    }

    @Test
    void takesAnInvoiceInWholeOrNotAtAllAndTheOthersOfItsFile() throws Exception {
        var intake = checked(invoice("T-1").replace(";420;", ";mye;") + invoice("T-2"));
        assertThat(intake.fresh()).isEqualTo(1);
        assertThat(intake.bad()).isEqualTo(1);
        assertThat(store.problems(intake.id(), 0, "", 50))
                .containsExactly(new Problem(3, "unit_price", "mye", "number"));
        taking.take(intake.id());
        assertThat(stored("T-1")).isZero();
        assertThat(stored("T-2")).isEqualTo(2);
        assertThat(visitors.as(DRIFT).opens("/operator/intake/" + intake.id()).text())
                .contains("Tatt inn fakturaer: 1.")
                .contains("Dokumenter med feil");
    }

    @Test
    void saysWhenLinesOfOneInvoiceHaveDifferentHeads() throws Exception {
        var lines = invoice("T-1").split("\n");
        assertThat(problems(checked(lines[0] + "\n" + lines[1].replace("2026-10-31", "2026-10-30") + "\n")
                        .id()))
                .contains("headDiffers");
    }

    @Test
    void takesACreditNoteWithTheInvoiceThatItCredits() throws Exception {
        taking.take(checked(invoice("T-1") + credit("T-9", "T-1")).id());
        var page = visitors.as(KYSTMAT_ADMIN).opens("/invoices/T-9");
        assertThat(page.heading()).isEqualTo("Kreditnota T-9");
        assertThat(page.one("dl a[href='/invoices/T-1']").text()).isEqualTo("T-1");
        assertThat(visitors.as(KYSTMAT_ADMIN)
                        .opens("/invoices/T-1")
                        .one("dl a[href='/invoices/T-9']")
                        .text())
                .isEqualTo("T-9");
    }

    @Test
    void refusesACreditNoteOnNothingOrOnWhatIsRefused() throws Exception {
        assertThat(problems(checked(credit("T-9", "T-8")).id())).containsExactly("unknownCredited");
        var withBroken = checked(invoice("T-1").replace("1420\n", "1421\n") + credit("T-9", "T-1"));
        assertThat(withBroken.bad()).isEqualTo(2);
        assertThat(problems(withBroken.id())).contains("unknownCredited", "totalDiffers");
    }

    @Test
    void asksWhatIsInTheFile() {
        var page = visitors.as(DRIFT).opens("/operator/intake");
        assertThat(page.all("input[name=content]").stream().map(each -> each.attr("value")))
                .containsExactly("SLIPS", "INVOICES");
        assertThat(page.one("input[name=content][checked]").attr("value")).isEqualTo("SLIPS");
    }

    private Intake checked(String rows) throws Exception {
        var id = store.create(Intake.Content.INVOICES, "fakturaer.csv", Visitors.idOf(DRIFT));
        var file = (HEAD + rows).getBytes(StandardCharsets.UTF_8);
        store.keep(id, new ByteArrayInputStream(file));
        var content = store.find(id).orElseThrow().contentAmong(contents);
        checking.check(id, file.length, sink -> IntakeFile.read(store.file(id), content.columns(), sink));
        return store.find(id).orElseThrow();
    }

    private String invoice(String number) {
        var head = number + ";invoice;100002;2026-10-31;2026-11-30;NOK;";
        return head + "1;Plast;2001;PLAST;0,8;t;1250;1000;NORD;" + slip + ";;1420\n" + head
                + "2;Leie;2001;;1;mnd.;420;420;;;;1420\n";
    }

    private static String credit(String number, String credited) {
        return number + ";credit_note;100002;2026-11-05;;NOK;1;Leie;2001;;-1;mnd.;420;-420;;;" + credited + ";-420\n";
    }

    private List<String> problems(UUID id) {
        return store.problems(id, 0, "", 50).stream().map(Problem::reason).toList();
    }

    private long stored(String number) {
        return database.sql("select count(*) from invoice_line where invoice_number = :number")
                .param("number", number)
                .query(Long.class)
                .single();
    }
}
