package no.kundeportal.pickup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;
import no.kundeportal.kernel.AccessLevel;
import no.kundeportal.kernel.CustomerNumber;
import no.kundeportal.kernel.FacilityCode;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.SiteNumber;
import no.kundeportal.kernel.Standing;
import no.kundeportal.kernel.Viewer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A customer and a facility at one order, in random sequences and at random hours, against a plain model of the rules. */
class PickupSequencesTest {

    private static final Instant CUT_OFF = Instant.parse("2026-11-26T11:00:00Z");
    private static final Instant ANSWERED_BY = Instant.parse("2026-11-27T06:00:00Z");
    private static final CutOff TERMS = new CutOff(CUT_OFF, ANSWERED_BY, new BigDecimal("950.00"));

    private static final LocalDate BACK = LocalDate.parse("2026-12-04");

    private static final Viewer CUSTOMER = viewer(new Standing.Member(
            new CustomerNumber("1"), "", "NOK", AccessLevel.ORDERER, false, Set.of(new SiteNumber("10"))));
    private static final Viewer STAFF = viewer(new Standing.FacilityStaff(new FacilityCode("NORD"), "Anlegg Nord"));

    private enum Step {
        CUSTOMER_CANCELS,
        CUSTOMER_CHANGES_DAY,
        CUSTOMER_CHANGES_WORDS,
        CUSTOMER_CHANGES_NOTHING,
        STAFF_CONFIRMS,
        STAFF_CANCELS,
        STAFF_ACCEPTS,
        STAFF_ACCEPTS_WITH_FEE,
        STAFF_DECLINES,
        LORRY_LEAVES,
        STAFF_FAILS,
        STAFF_COMPLETES,
        STAFF_ADDS_A_LINE,
        STAFF_TAKES_A_LINE,
        STAFF_CORRECTS_A_COUNT,
        STAFF_CORRECTS_THE_RECORD,
        CUSTOMER_REPORTS,
        STAFF_COMES_BACK,
        STAFF_FAILS_WITH_A_NEW_DAY,
        CUSTOMER_ASKS,
        CUSTOMER_ANSWERS,
        STAFF_ASKS,
        STAFF_ANSWERS,
        CUSTOMER_ADDS_A_PICTURE,
        STAFF_ADDS_A_PICTURE,
        STAFF_CREDITS,
        TIME_PASSES
    }

    /** The rules once more, as plain as they can be said. */
    private static final class Model {
        Status status = Status.ORDERED;
        LocalDate day = LocalDate.parse("2026-11-27");
        String comment = "";
        PickupRequest.Kind asked;
        LocalDate askedDay;
        String askedComment;
        boolean late;
        boolean reported;
        boolean returned;
        int events = 1;
        int lines = 2;
        int count = 1;
        int askedCount;
        int slips;
        int written;
        boolean found;
        String reference = "";
        Dialogue.State talk;
        int picturesOfCustomer;
        int picturesOfStaff;
        int charged;

        /** @return whether the step is possible; what it does is done */
        boolean take(Step step, LocalDate otherDay, String otherWords) {
            var open = !status.isFinal();
            var customerMay = open && status != Status.UNDERWAY && asked == null;
            return switch (step) {
                case CUSTOMER_CANCELS -> {
                    if (!customerMay) yield false;
                    if (late) ask(PickupRequest.Kind.CANCELLATION, null, null, 1);
                    else end(Status.CANCELLED);
                    yield true;
                }
                case CUSTOMER_CHANGES_DAY -> customerMay && changes(otherDay, comment);
                case CUSTOMER_CHANGES_WORDS -> customerMay && changes(day, otherWords);
                case CUSTOMER_CHANGES_NOTHING -> false;
                case STAFF_CONFIRMS -> {
                    if (status != Status.ORDERED) yield false;
                    status = Status.CONFIRMED;
                    if (talk != Dialogue.State.CUSTOMER_ASKED) talk = null;
                    events++;
                    yield true;
                }
                case STAFF_CANCELS -> open && end(Status.CANCELLED);
                case STAFF_ACCEPTS -> asked != null && accept();
                case STAFF_ACCEPTS_WITH_FEE -> {
                    if (asked == null) yield false;
                    charged++;
                    yield accept();
                }
                case STAFF_CREDITS -> {
                    if (charged == 0) yield false;
                    charged = 0;
                    events++;
                    yield true;
                }
                case STAFF_DECLINES -> {
                    if (asked == null) yield false;
                    asked = null;
                    events++;
                    yield true;
                }
                case LORRY_LEAVES -> {
                    if (status != Status.CONFIRMED || asked != null) yield false;
                    status = Status.UNDERWAY;
                    events++;
                    yield true;
                }
                case STAFF_FAILS -> carriedOut() && end(Status.FAILED);
                case STAFF_COMPLETES -> carriedOut() && completes(otherDay);
                case STAFF_ADDS_A_LINE -> {
                    if (!open || asked != null || lines == OrderLines.MOST) yield false;
                    lines++;
                    events++;
                    yield true;
                }
                case STAFF_TAKES_A_LINE -> {
                    if (!open || asked != null || lines == 1) yield false;
                    lines--;
                    events++;
                    yield true;
                }
                case STAFF_CORRECTS_A_COUNT -> {
                    if (!open) yield false;
                    count++;
                    events++;
                    yield true;
                }
                case STAFF_CORRECTS_THE_RECORD -> status == Status.COMPLETED && corrects(otherDay, otherWords);
                case CUSTOMER_REPORTS -> {
                    if (!isReportable()) yield false;
                    reported = true;
                    events++;
                    yield true;
                }
                case STAFF_COMES_BACK -> {
                    if (!reported || returned || status == Status.CANCELLED) yield false;
                    returned = true;
                    status = Status.CONFIRMED;
                    day = BACK;
                    asked = null;
                    events += 1 + slips;
                    slips = 0;
                    found = false;
                    yield true;
                }
                case STAFF_FAILS_WITH_A_NEW_DAY -> {
                    if (!carriedOut()) yield false;
                    status = Status.CONFIRMED;
                    day = BACK;
                    asked = null;
                    events += 2;
                    returned = reported;
                    yield true;
                }
                case CUSTOMER_ASKS -> {
                    if (!open || talk != null && talk != Dialogue.State.CUSTOMER_ANSWERED) yield false;
                    yield says(Dialogue.State.CUSTOMER_ASKED);
                }
                case STAFF_ASKS -> open && talk != Dialogue.State.FACILITY_ASKED && says(Dialogue.State.FACILITY_ASKED);
                case CUSTOMER_ANSWERS ->
                    talk == Dialogue.State.FACILITY_ASKED && says(Dialogue.State.CUSTOMER_ANSWERED);
                case STAFF_ANSWERS -> talk != null && talk != Dialogue.State.FACILITY_ASKED && says(null);
                case CUSTOMER_ADDS_A_PICTURE -> {
                    if (picturesOfCustomer == Pickup.MOST_PICTURES) yield false;
                    picturesOfCustomer++;
                    events++;
                    yield true;
                }
                case STAFF_ADDS_A_PICTURE -> {
                    if (picturesOfStaff == Pickup.MOST_PICTURES) yield false;
                    picturesOfStaff++;
                    events++;
                    yield true;
                }
                case TIME_PASSES -> {
                    late = true;
                    yield true;
                }
            };
        }

        private boolean says(Dialogue.State next) {
            talk = next;
            events++;
            return true;
        }

        private boolean completes(LocalDate variant) {
            var left = leavesTheLast(variant) && lines > 1;
            slips = left ? lines - 1 : lines;
            written += slips;
            found = findsSomething(variant);
            events += (left ? 1 : 0) + (found ? 1 : 0);
            return end(Status.COMPLETED);
        }

        private boolean corrects(LocalDate variant, String words) {
            var told = (words.equals(reference) ? 0 : 1) + (found == findsSomething(variant) ? 0 : 1);
            reference = words;
            found = findsSomething(variant);
            events += told;
            return told > 0;
        }

        private boolean isReportable() {
            var past = day.isBefore(today(late));
            return !reported
                    && (status == Status.COMPLETED || status != Status.CANCELLED && status != Status.FAILED && past);
        }

        private boolean carriedOut() {
            return status == Status.CONFIRMED || status == Status.UNDERWAY;
        }

        private boolean changes(LocalDate wanted, String words) {
            var fields = (wanted.equals(day) ? 0 : 1) + (words.equals(comment) ? 0 : 1);
            if (fields == 0) return false;
            if (late) return ask(PickupRequest.Kind.CHANGE, wanted, words, fields);
            if (status == Status.CONFIRMED && !wanted.equals(day)) status = Status.ORDERED;
            day = wanted;
            comment = words;
            events += fields;
            return true;
        }

        private boolean ask(PickupRequest.Kind kind, LocalDate wanted, String words, int told) {
            asked = kind;
            askedDay = wanted;
            askedCount = count;
            askedComment = words;
            events += told;
            return true;
        }

        private boolean accept() {
            if (asked == PickupRequest.Kind.CANCELLATION) return end(Status.CANCELLED);
            // A confirmation in between may have brought another day.
            events += 1 + (askedDay.equals(day) ? 0 : 1) + (askedComment.equals(comment) ? 0 : 1);
            // And a correction in between another count.
            events += askedCount == count ? 0 : 1;
            count = askedCount;
            day = askedDay;
            comment = askedComment;
            asked = null;
            return true;
        }

        private boolean end(Status last) {
            status = last;
            asked = null;
            talk = null;
            events++;
            return true;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {20261124, 7, 4711, 90210, 31337})
    void everySequenceEndsWhereTheModelEnds(long seed) {
        var random = new SplittableRandom(seed);
        for (int run = 0; run < 1_500; run++) {
            var pickup = placed();
            var model = new Model();
            var taken = new StringBuilder("seed " + seed + ", run " + run + ":");
            for (int i = 0; i < 20; i++) {
                var step = Step.values()[random.nextInt(Step.values().length)];
                var day = LocalDate.parse("2026-11-30").plusDays(random.nextInt(3));
                var words = "words " + random.nextInt(3);
                taken.append(' ').append(step);
                var now = model.late ? CUT_OFF : CUT_OFF.minusSeconds(1);
                assertThat(pickup.termsOfCancelling(CUSTOMER, now, TERMS))
                        .as(taken.toString())
                        .isEqualTo(termsOf(model));
                var before = pickup.events().size();
                var done = tried(pickup, step, day, words, now);
                assertThat(done).as(taken.toString()).isEqualTo(model.take(step, day, words));
                holds(pickup, model, taken.toString());
                if (!done) assertThat(pickup.events()).as(taken.toString()).hasSize(before);
            }
        }
    }

    private static void holds(Pickup pickup, Model model, String taken) {
        assertThat(pickup.status()).as(taken).isEqualTo(model.status);
        assertThat(pickup.day()).as(taken).isEqualTo(model.day);
        assertThat(pickup.comment()).as(taken).isEqualTo(model.comment);
        var request = pickup.request();
        assertThat(request == null ? null : request.kind()).as(taken).isEqualTo(model.asked);
        assertThat(pickup.answerDueAt() != null)
                .as(taken)
                .isEqualTo(model.status.awaitsAnswer() && model.talk != Dialogue.State.FACILITY_ASKED);
        var dialogue = pickup.dialogue();
        assertThat(dialogue == null ? null : dialogue.state()).as(taken).isEqualTo(model.talk);
        assertThat(pickup.events()).as(taken).hasSize(model.events);
        assertThat(pickup.lines()).as(taken).hasSize(model.lines);
        assertThat(pickup.line().containerCount()).as(taken).isEqualTo(model.count);
        assertThat(pickup.slips()).as(taken).hasSize(model.slips).doesNotHaveDuplicates();
        assertThat(pickup.deviation() != null).as(taken).isEqualTo(model.found);
        assertThat(pickup.reference()).as(taken).isEqualTo(model.reference);
        assertThat(pickup.creditable())
                .as(taken)
                .isEqualByComparingTo(TERMS.fee().multiply(BigDecimal.valueOf(model.charged)));
    }

    private static Terms termsOf(Model model) {
        if (model.status.isFinal() || model.status == Status.UNDERWAY) return Terms.OVER;
        if (model.asked != null) return Terms.WAITING;
        return model.late ? Terms.ON_REQUEST : Terms.FREE;
    }

    private static boolean tried(Pickup pickup, Step step, LocalDate day, String words, Instant now) {
        var late = !now.isBefore(CUT_OFF);
        try {
            var standing = pickup.day();
            switch (step) {
                case CUSTOMER_CANCELS -> pickup.cancel("Grunn", CUSTOMER, now, TERMS);
                case CUSTOMER_CHANGES_DAY -> change(pickup, day, pickup.comment(), now);
                case CUSTOMER_CHANGES_WORDS -> change(pickup, standing, words, now);
                case CUSTOMER_CHANGES_NOTHING -> change(pickup, standing, pickup.comment(), now);
                case STAFF_CONFIRMS -> pickup.confirm(standing, TimeWindow.ANY, null, "", "", STAFF, now);
                case STAFF_CANCELS -> pickup.cancel("Grunn", STAFF, now);
                case STAFF_ACCEPTS -> pickup.accept(false, "", STAFF, now);
                case STAFF_ACCEPTS_WITH_FEE -> pickup.accept(true, "", STAFF, now);
                case STAFF_DECLINES -> pickup.decline("Grunn", STAFF, now);
                case LORRY_LEAVES -> pickup.depart(STAFF, now);
                case STAFF_FAILS -> pickup.fail("Grunn", null, STAFF, now);
                case STAFF_COMPLETES -> complete(pickup, day, now);
                case STAFF_ADDS_A_LINE ->
                    correct(
                            pickup,
                            now,
                            lines -> lines.add(new Correction.Line(
                                    null,
                                    new PickupLine(
                                            "A" + pickup.lines().size(),
                                            "",
                                            Action.DELIVER,
                                            null,
                                            pickup.events().size(),
                                            null))));
                case STAFF_TAKES_A_LINE -> correct(pickup, now, List::removeLast);
                case STAFF_CORRECTS_A_COUNT ->
                    correct(pickup, now, lines -> {
                        var first = lines.getFirst().line();
                        lines.set(0, new Correction.Line(0, first.ofCount(first.containerCount() + 1)));
                    });
                case STAFF_CORRECTS_THE_RECORD -> correctRecord(pickup, day, words, now);
                case CUSTOMER_REPORTS -> {
                    pickup.requireReportable(today(late), LocalDate.MAX);
                    pickup.reportMissed("", "S-1", CUSTOMER, now);
                }
                case STAFF_COMES_BACK -> pickup.comeBack(BACK, STAFF, now);
                case STAFF_FAILS_WITH_A_NEW_DAY -> pickup.fail("Grunn", BACK, STAFF, now);
                case CUSTOMER_ASKS -> pickup.ask(words, CUSTOMER, now, ANSWERED_BY);
                case CUSTOMER_ANSWERS -> pickup.answer(words, CUSTOMER, now, ANSWERED_BY);
                case STAFF_ASKS -> pickup.ask(words, STAFF, now, ANSWERED_BY);
                case STAFF_ANSWERS -> pickup.answer(words, STAFF, now, ANSWERED_BY);
                case CUSTOMER_ADDS_A_PICTURE -> pickup.addPicture(UUID.randomUUID(), CUSTOMER, now);
                case STAFF_ADDS_A_PICTURE -> pickup.addPicture(UUID.randomUUID(), STAFF, now);
                case STAFF_CREDITS -> pickup.credit("Grunn", STAFF, now);
                case TIME_PASSES -> {}
            }
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }

    private static void correct(Pickup pickup, Instant now, Consumer<List<Correction.Line>> what) {
        var standing = Correction.asItIs(pickup);
        var lines = new ArrayList<>(standing.lines());
        what.accept(lines);
        pickup.correct(new Correction(standing.site(), lines, standing.arrangement()), "Grunn", STAFF, now);
    }

    private static boolean findsSomething(LocalDate variant) {
        return variant.getDayOfMonth() % 3 == 1;
    }

    private static boolean leavesTheLast(LocalDate variant) {
        return variant.getDayOfMonth() % 3 == 2;
    }

    private static Deviation found(LocalDate variant) {
        return findsSomething(variant) ? Deviation.of(DeviationKind.WRONG_SORTING, "", null) : null;
    }

    private static void complete(Pickup pickup, LocalDate variant, Instant now) {
        pickup.requireCompletable();
        var lines = new ArrayList<Completion.Line>();
        var slips = new ArrayList<String>();
        for (int i = 0; i < pickup.lines().size(); i++) {
            var left = i > 0 && i == pickup.lines().size() - 1 && leavesTheLast(variant);
            lines.add(new Completion.Line(null, null, left ? null : BigDecimal.TEN, true, left ? "Tom" : ""));
            slips.add(left ? null : pickup.takeSlipNumber());
        }
        Completion.requireWhole(pickup.lines(), lines);
        pickup.complete(slips, new Completion(lines, null, "", "", found(variant)), STAFF, now);
    }

    private static void correctRecord(Pickup pickup, LocalDate variant, String words, Instant now) {
        pickup.requireRecorded();
        var readings = new HashMap<String, Weighbridge.Reading>();
        var weighed = new ArrayList<Weighbridge.Reading>();
        var lines = new ArrayList<RecordCorrection.Line>();
        for (var line : pickup.lines()) {
            var left = line.slipNumber() == null;
            var read =
                    left ? null : new Weighbridge.Reading(line.articleCode(), null, null, BigDecimal.TEN, true, null);
            weighed.add(read);
            if (read != null) readings.put(line.slipNumber(), read);
            lines.add(new RecordCorrection.Line(
                    line.articleCode(),
                    new Completion.Line(null, null, left ? null : BigDecimal.TEN, true, left ? "Tom" : "")));
        }
        var wanted = new RecordCorrection(lines, "", found(variant), words);
        var changes = RecordChanges.of(pickup, readings, wanted, weighed);
        if (changes.isEmpty()) throw new Refusal("pickup.correct.nothing");
        pickup.correctRecord(wanted, changes, "Grunn", STAFF, now);
    }

    /** The cut-off is the noon before the first day; once it is past, so is that day. */
    private static LocalDate today(boolean late) {
        return LocalDate.parse(late ? "2026-11-28" : "2026-11-25");
    }

    private static void change(Pickup pickup, LocalDate day, String comment, Instant now) {
        var counts = pickup.lines().stream().map(PickupLine::containerCount).toList();
        var wanted =
                new ChangePickup(new Arrangement(day, TimeWindow.ANY, comment, "", "", pickup.reference()), counts);
        pickup.change(wanted, "Grunn", CUSTOMER, now, TERMS, ANSWERED_BY);
    }

    private static Viewer viewer(Standing standing) {
        return new Viewer(UUID.randomUUID(), "", "", null, null, standing, List.of(), null);
    }

    private static Pickup placed() {
        var order = new PlacePickup(
                "10",
                List.of(
                        new PickupLine("TREVIRKE", "", Action.EMPTY, "10M3", 1, null),
                        new PickupLine("GIPS", "", Action.EMPTY, "BIGBAG", 1, null)),
                new Arrangement(LocalDate.parse("2026-11-27"), TimeWindow.ANY, "", "", "", ""),
                null,
                UUID.randomUUID());
        return new Pickup("26-000001", order, new FacilityCode("NORD"), CUSTOMER, CUT_OFF, ANSWERED_BY);
    }
}
