package no.kundeportal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The ratios of one run as a table. The figures themselves are only told on the way: elsewhere they are others. */
public final class Report {

    private final List<String> lines = new ArrayList<>();

    /** How many times as long as the other it took, each by the median of its runs. */
    public void ratio(String what, List<Run> runs, String other, List<Run> others) {
        ratio(what, Run.medianSeconds(runs), other, Run.medianSeconds(others));
    }

    public void ratio(String what, double figure, String other, double otherFigure) {
        line(what, other, String.format(Locale.ROOT, "%.2f", figure / otherFigure));
        System.out.printf(Locale.ROOT, "%s: %.4f; %s: %.4f%n", what, figure, other, otherFigure);
    }

    public void heap(String what, List<Run> runs) {
        line("Heap, " + what, "", String.format(Locale.ROOT, "%.0f MiB", Run.mostMebibytes(runs)));
    }

    private void line(String what, String other, String figure) {
        lines.add("| " + what + " | " + other + " | " + figure + " |");
    }

    void write(Path file, Size size) throws IOException {
        var text = String.format(
                Locale.ROOT,
                """
                # Benchmarks

                Every ratio is taken within one run, from the medians of %d repetitions after a warm-up (views: of many). Files have
                %,d rows; %d customers have %,d slips together before the others grow; the large customer has %,d in three years.
                Heap is the most in use after a collection, garbage not yet found included, beyond what was in use before; all
                ran within %d MiB.

                | What | Measured against | Ratio |
                |---|---|---:|
                %s
                """,
                size.runs(),
                size.rows(),
                size.customers(),
                size.slips(),
                size.large(),
                Runtime.getRuntime().maxMemory() >> 20,
                String.join("\n", lines));
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        System.out.println(text);
    }
}
