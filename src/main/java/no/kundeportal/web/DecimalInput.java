package no.kundeportal.web;

import java.math.BigDecimal;
import java.text.ParseException;
import java.util.Locale;
import org.springframework.format.Formatter;

/** Fields for numbers are text fields with this formatter: a number field of the browser loses what it cannot read. */
class DecimalInput implements Formatter<BigDecimal> {
    @Override
    public BigDecimal parse(String text, Locale locale) throws ParseException {
        return Decimals.parse(text, locale).orElseThrow(() -> new ParseException(text, 0));
    }

    @Override
    public String print(BigDecimal number, Locale locale) {
        var plain = number.stripTrailingZeros().toPlainString();
        return locale.getLanguage().equals("en") ? plain : plain.replace('.', ',');
    }
}
