package no.kundeportal.statistics.web;

import java.math.BigDecimal;
import java.util.List;
import no.kundeportal.kernel.Period;
import no.kundeportal.statistics.SlipFilter;
import no.kundeportal.statistics.Volume;
import no.kundeportal.web.chart.Bars;
import no.kundeportal.web.chart.Ranking;
import org.springframework.stereotype.Component;

/** The volumes as charts. */
@Component
class VolumeCharts {

    static final int MOST_BARS = 36;

    /** A unit of time in the table beside a chart. */
    public record Line(String label, BigDecimal kg, BigDecimal kgBefore, boolean running, String door) {}

    private final GroupLines words;

    VolumeCharts(GroupLines words) {
        this.words = words;
    }

    /** The last ones of a longer period: more bars than that cannot be told apart. */
    Bars spans(Volume volume) {
        var spans = volume.spans();
        var shown = spans.subList(Math.max(0, spans.size() - MOST_BARS), spans.size());
        return Bars.of(shown.stream()
                .map(span -> new Bars.Value(
                        words.shortSpan(volume.unit(), span.begin()),
                        span.kg(),
                        span.kgBefore().signum() > 0 ? span.kgBefore() : null,
                        words.isRunning(volume.unit(), span.begin())))
                .toList());
    }

    List<Line> lines(Volume volume, SlipFilter filter, Period period) {
        var spans = volume.spans();
        return spans.subList(Math.max(0, spans.size() - 3 * MOST_BARS), spans.size()).stream()
                .map(span -> new Line(
                        words.span(volume.unit(), span.begin()),
                        span.kg(),
                        span.kgBefore(),
                        words.isRunning(volume.unit(), span.begin()),
                        Doors.to(
                                filter,
                                span.begin().isBefore(period.from()) ? period.from() : span.begin(),
                                span.end().isAfter(period.to()) ? period.to() : span.end())))
                .toList();
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
