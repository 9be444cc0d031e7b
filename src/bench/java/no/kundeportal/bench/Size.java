package no.kundeportal.bench;

/**
 * How much is measured, each number a system property: {@code ./mvnw -Pbench verify -Dbench.rows=20000} is a short run.
 *
 * @param rows of the file that is exported and of the one that is taken in
 * @param customers among whom slips are spread; the first of them looks at its report
 * @param slips of all customers together, before the others have many times as many
 * @param times how many
 * @param large slips of one customer, who is compared with one that has a hundredth of them
 * @param runs of which the median counts
 */
public record Size(int rows, int customers, int slips, int times, int large, int runs) {

    static Size ofThisRun() {
        return new Size(
                Integer.getInteger("bench.rows", 200_000),
                Integer.getInteger("bench.customers", 20),
                Integer.getInteger("bench.slips", 40_000),
                Integer.getInteger("bench.times", 10),
                Integer.getInteger("bench.large", 50_000),
                Integer.getInteger("bench.runs", 3));
    }

    /** A file of new slips, under numbers of its own. */
    public SlipSeries file(String prefix) {
        return new SlipSeries(prefix, 0, rows, customers);
    }

    /** What stands in the database when the first customer has so many slips, the others a tenth of that. */
    public SlipSeries standingOfOne(int own) {
        return new SlipSeries("L", own, own / 10, customers);
    }

    /** What stands in the database when the other customers have so many times their slips; the first keeps its own. */
    public SlipSeries standing(int times) {
        var own = slips / customers;
        return new SlipSeries("S", own, (slips - own) * times, customers);
    }
}
