package no.kundeportal.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Slips of three years in the order in which they were weighed, the same every time. Those of the first customer lie
 * evenly among those of the others, as they do at an operator, and do not change with the number of the others.
 *
 * @param prefix of the numbers, so that two series can stand side by side
 * @param own slips of the first customer
 * @param others slips of all other customers together
 */
public record SlipSeries(String prefix, int own, int others, int customers) {

    static final int SITES = 3;
    public static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);
    public static final LocalDate LAST_DAY = LocalDate.of(2025, 12, 31);
    private static final long SECONDS = Duration.between(
                    FIRST_DAY.atStartOfDay(), LAST_DAY.plusDays(1).atStartOfDay())
            .toSeconds();
    private static final long SEED = 20_261_124;
    private static final BigDecimal TONNE = BigDecimal.valueOf(1000);

    public Stream<Slip> slips() {
        return IntStream.range(0, own + others).mapToObj(this::slip);
    }

    private Slip slip(int place) {
        var ownBefore = ownAmongFirst(place);
        return ownAmongFirst(place + 1) > ownBefore
                ? slip("A" + ownBefore, 1, momentOf(ownBefore, own), new SplittableRandom(SEED + ownBefore))
                : ofAnother(place - ownBefore);
    }

    private Slip ofAnother(int place) {
        var random = new SplittableRandom(-SEED - place);
        return slip("B" + place, 2 + random.nextInt(customers - 1), momentOf(place, others), random);
    }

    private int ownAmongFirst(int count) {
        return (int) ((long) count * own / (own + others));
    }

    private static LocalDateTime momentOf(int place, int count) {
        return FIRST_DAY.atStartOfDay().plusSeconds(SECONDS * place / count);
    }

    private Slip slip(String number, int customer, LocalDateTime moment, SplittableRandom random) {
        var waste = Waste.KINDS.get(random.nextInt(Waste.KINDS.size()));
        var net = BigDecimal.valueOf(10 + 10L * random.nextInt(800), 0);
        var tare = random.nextInt(100) < 85 ? BigDecimal.valueOf(9_000 + 20L * random.nextInt(200)) : null;
        var ordered = random.nextInt(100) < 60;
        return new Slip(
                prefix + number,
                moment,
                customer,
                1 + random.nextInt(SITES),
                waste,
                tare == null ? null : tare.add(net),
                tare,
                net,
                "AB" + (10_000 + random.nextInt(40)),
                ordered ? prefix + random.nextInt(own + others) : null,
                waste.price().multiply(net).divide(TONNE, 2, RoundingMode.HALF_UP),
                "F" + moment.getYear() + moment.getMonthValue() + customer);
    }
}
