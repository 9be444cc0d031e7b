package no.kundeportal.statistics;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import no.kundeportal.catalogue.Named;

/**
 * A line of the Mini report.
 *
 * @param articles the articles of the fraction that it adds up, so that the figure can be opened to its slips
 * @param visits pickups: slips of one order count once
 */
public record MiniRow(
        YearMonth month,
        String siteNumber,
        String siteName,
        String fractionCode,
        Named fraction,
        List<String> articles,
        BigDecimal kg,
        long visits) {}
