package no.kundeportal.statistics.web;

import java.time.Clock;
import java.time.YearMonth;
import no.kundeportal.statistics.Volume;
import no.kundeportal.web.Formats;
import no.kundeportal.web.chart.Bars;
import no.kundeportal.web.chart.Ranking;
import org.springframework.stereotype.Component;

/** The volumes as charts. */
@Component
class VolumeCharts {

    private static final int MOST_MONTHS = 36;

    private final Formats formats;
    private final Clock clock;

    VolumeCharts(Formats formats, Clock clock) {
        this.formats = formats;
        this.clock = clock;
    }

    /** The last three years of a longer period: more bars than that cannot be told apart. */
    Bars months(Volume volume) {
        var months = volume.months();
        var shown = months.subList(Math.max(0, months.size() - MOST_MONTHS), months.size());
        var now = YearMonth.now(clock);
        return Bars.of(shown.stream()
                .map(month -> new Bars.Value(
                        formats.monthName(month.month()),
                        month.kg(),
                        month.kgBefore().signum() > 0 ? month.kgBefore() : null,
                        month.month().equals(now)))
                .toList());
    }

    Ranking fractions(Volume volume) {
        return Ranking.of(volume.fractions().stream()
                .map(fraction -> new Ranking.Value(
                        fraction.name().toString(),
                        fraction.kg(),
                        fraction.kgBefore().signum() > 0 ? fraction.kgBefore() : null))
                .toList());
    }
}
