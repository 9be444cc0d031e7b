package no.kundeportal.invoice;

import static no.kundeportal.invoice.InvoiceColumn.*;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import no.kundeportal.weighing.IntakeColumn;
import no.kundeportal.weighing.RowReader;
import org.jspecify.annotations.Nullable;

/** Reads one row of the file of invoices into the values of its columns, or says of every cell what is wrong with it. */
final class InvoiceReader extends RowReader {

    /** It becomes part of an address. */
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 _-]{0,39}");

    private static final Set<String> CURRENCIES = Set.of("NOK", "SEK", "DKK", "EUR");

    InvoiceReader(int line, Function<IntakeColumn, String> cells) {
        super(line, cells);
    }

    /** The number of the invoice alone, where it can be read. */
    @Nullable
    String invoiceNumber() {
        var number = cell(INVOICE_NUMBER);
        return NUMBER.matcher(number).matches() ? number : null;
    }

    /** In the order of the columns; null when there are problems. */
    @Nullable
    Object @Nullable [] read() {
        requireAll(InvoiceColumn.values());
        numbered(INVOICE_NUMBER);
        var kind = constant(KIND, InvoiceKind.values(), "invoiceKind");
        var issued = day(ISSUED_ON);
        var due = day(DUE_ON);
        if (issued != null && due != null && due.isBefore(issued)) problem(DUE_ON, "dueBefore");
        var currency = text(CURRENCY, 3);
        if (currency != null && !CURRENCIES.contains(currency)) problem(CURRENCY, "currency");
        var position = number(LINE, 6, 0);
        if (position != null && position.signum() <= 0) problem(LINE, "number");
        var facility = code(SLIP_FACILITY);
        var slip = text(SLIP_NUMBER, 40);
        if ((facility == null) != (slip == null)) problem(slip == null ? SLIP_NUMBER : SLIP_FACILITY, "slipIncomplete");
        var fee = constant(FEE, Fee.values(), "feeKind");
        if (fee != null && slip != null) problem(FEE, "feeOfSlip");
        var credits = numbered(CREDITS);
        if (kind != null && (kind.equals(InvoiceKind.CREDIT_NOTE.name())) != (credits != null))
            problem(CREDITS, credits == null ? "creditsMissing" : "creditsUnwanted");
        Object[] values = {
            cell(INVOICE_NUMBER),
            kind,
            code(CUSTOMER_NUMBER),
            issued,
            due,
            currency,
            position,
            text(TEXT, 200),
            code(SITE_NUMBER),
            code(ARTICLE_CODE),
            number(QUANTITY, 11, 3),
            text(UNIT, 20),
            number(UNIT_PRICE, 10, 4),
            number(AMOUNT, 11, 2),
            facility,
            slip,
            slip == null && fee == null ? Fee.OTHER.name() : fee,
            credits,
            number(TOTAL, 11, 2),
            number(VAT, 11, 2),
            cell(REFERENCE).isEmpty() ? "" : text(REFERENCE, 60)
        };
        return problems().isEmpty() ? values : null;
    }

    private @Nullable String numbered(IntakeColumn column) {
        var number = cell(column);
        if (number.isEmpty()) return null;
        if (!NUMBER.matcher(number).matches()) problem(column, "invoiceNumber");
        return number;
    }

    private @Nullable String constant(IntakeColumn column, Enum<?>[] known, String reason) {
        var text = cell(column);
        if (text.isEmpty()) return null;
        var name = text.toUpperCase(Locale.ROOT);
        if (Arrays.stream(known).noneMatch(each -> each.name().equals(name))) problem(column, reason);
        return name;
    }
}
