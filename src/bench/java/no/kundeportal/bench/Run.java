package no.kundeportal.bench;

import java.util.Arrays;
import java.util.List;

/**
 * One measured run.
 *
 * @param mebibytes the most heap in use after a collection during it, beyond what was in use before
 */
public record Run(double seconds, double mebibytes) {

    public interface Work {
        void run() throws Exception;
    }

    public static Run of(Work work) throws Exception {
        try (var heap = new LiveHeap()) {
            var seconds = seconds(work);
            return new Run(seconds, heap.mebibytes());
        }
    }

    /** The time alone, where the work is too short for a look at the heap. */
    public static double seconds(Work work) throws Exception {
        var begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }

    static double medianSeconds(List<Run> runs) {
        return median(runs.stream().mapToDouble(Run::seconds).toArray());
    }

    static double mostMebibytes(List<Run> runs) {
        return runs.stream().mapToDouble(Run::mebibytes).max().orElseThrow();
    }

    public static double median(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
