package no.kundeportal.pickup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
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
        CUSTOMER_REPORTS,
        STAFF_COMES_BACK,
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
                    events++;
                    yield true;
                }
                case STAFF_CANCELS -> open && end(Status.CANCELLED);
                case STAFF_ACCEPTS, STAFF_ACCEPTS_WITH_FEE -> asked != null && accept();
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
                case STAFF_COMPLETES -> carriedOut() && end(Status.COMPLETED);
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
                    events++;
                    yield true;
                }
                case TIME_PASSES -> {
                    late = true;
                    yield true;
                }
            };
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
            askedComment = words;
            events += told;
            return true;
        }

        private boolean accept() {
            if (asked == PickupRequest.Kind.CANCELLATION) return end(Status.CANCELLED);
            // A confirmation in between may have brought another day.
            events += 1 + (askedDay.equals(day) ? 0 : 1) + (askedComment.equals(comment) ? 0 : 1);
            day = askedDay;
            comment = askedComment;
            asked = null;
            return true;
        }

        private boolean end(Status last) {
            status = last;
            asked = null;
            events++;
            return true;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {20261124, 7, 4711, 90210, 31337})
    void everySequenceEndsWhereTheModelEnds(long seed) {
        var random = new SplittableRandom(seed);
        for (int run = 0; run < 1_000; run++) {
            var pickup = placed();
            var model = new Model();
            var taken = new StringBuilder("seed " + seed + ", run " + run + ":");
            for (int i = 0; i < 12; i++) {
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
        assertThat(pickup.answerDueAt() != null).as(taken).isEqualTo(model.status.awaitsAnswer());
        assertThat(pickup.events()).as(taken).hasSize(model.events);
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
                case STAFF_COMPLETES -> pickup.complete("S1", "", STAFF, now);
                case CUSTOMER_REPORTS -> {
                    pickup.requireReportable(today(late), LocalDate.MAX);
                    pickup.reportMissed("", "S-1", CUSTOMER, now);
                }
                case STAFF_COMES_BACK -> pickup.comeBack(BACK, STAFF, now);
                case TIME_PASSES -> {}
            }
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }

    /** The cut-off is the noon before the first day; once it is past, so is that day. */
    private static LocalDate today(boolean late) {
        return LocalDate.parse(late ? "2026-11-28" : "2026-11-25");
    }

    private static void change(Pickup pickup, LocalDate day, String comment, Instant now) {
        var wanted = new ChangePickup(day, TimeWindow.ANY, List.of(1), comment, "", "", "");
        pickup.change(wanted, "Grunn", CUSTOMER, now, TERMS, ANSWERED_BY);
    }

    private static Viewer viewer(Standing standing) {
        return new Viewer(UUID.randomUUID(), "", "", null, null, standing, List.of(), null);
    }

    private static Pickup placed() {
        var order = new PlacePickup(
                "10",
                List.of(new PickupLine("TREVIRKE", "", Action.EMPTY, "10M3", 1, null)),
                LocalDate.parse("2026-11-27"),
                TimeWindow.ANY,
                "",
                "",
                "",
                "",
                UUID.randomUUID());
        return new Pickup("26-000001", order, new FacilityCode("NORD"), CUSTOMER, CUT_OFF, ANSWERED_BY);
    }
}
