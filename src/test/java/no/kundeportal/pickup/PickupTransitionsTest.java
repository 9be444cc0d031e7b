package no.kundeportal.pickup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.junit.jupiter.api.Test;

/** The states of a pickup against a plain model, under many random sequences of what staff may try. */
class PickupTransitionsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-27");

    private static final Viewer CUSTOMER = new Viewer(
            UUID.randomUUID(),
            "orderer",
            "Bestiller",
            null,
            null,
            new Standing.Member(
                    new CustomerNumber("1"), "", "NOK", AccessLevel.ORDERER, false, Set.of(new SiteNumber("10"))),
            List.of(),
            null);
    private static final Viewer STAFF = new Viewer(
            UUID.randomUUID(),
            "staff",
            "Medarbeider",
            null,
            null,
            new Standing.FacilityStaff(new FacilityCode("NORD"), "Anlegg Nord"),
            List.of(),
            null);

    private static final Completion WEIGHED = new Completion(
            List.of(new Completion.Line(null, null, java.math.BigDecimal.TEN, true, "")), null, "", "", null);

    private enum Verb {
        CONFIRM,
        DEPART,
        CANCEL,
        FAIL,
        COMPLETE
    }

    /** What the rules say: from which states a verb is possible, and where it leads. */
    private static final Map<Verb, Set<Status>> ALLOWED = Map.of(
            Verb.CONFIRM, Set.of(Status.CLARIFYING, Status.ORDERED),
            Verb.DEPART, Set.of(Status.CONFIRMED),
            Verb.CANCEL, Set.of(Status.CLARIFYING, Status.ORDERED, Status.CONFIRMED, Status.UNDERWAY),
            Verb.FAIL, Set.of(Status.CONFIRMED, Status.UNDERWAY),
            Verb.COMPLETE, Set.of(Status.CONFIRMED, Status.UNDERWAY));

    private static final Map<Verb, Status> LEADS_TO = Map.of(
            Verb.CONFIRM, Status.CONFIRMED,
            Verb.DEPART, Status.UNDERWAY,
            Verb.CANCEL, Status.CANCELLED,
            Verb.FAIL, Status.FAILED,
            Verb.COMPLETE, Status.COMPLETED);

    @Test
    void everySequenceOfVerbsEndsWhereTheModelEnds() {
        var random = new SplittableRandom(20261124);
        for (int run = 0; run < 2_000; run++) {
            var pickup = placed(random.nextBoolean() ? "TREVIRKE" : null);
            var expected = pickup.status();
            var told = new ArrayList<>(List.of(PickupEvent.Kind.PLACED));
            for (int step = 0; step < 6; step++) {
                var verb = Verb.values()[random.nextInt(Verb.values().length)];
                var possible = ALLOWED.get(verb).contains(expected);
                assertThat(pickup.mayDepart())
                        .isEqualTo(ALLOWED.get(Verb.DEPART).contains(expected));
                assertThat(pickup.mayBeCarriedOut())
                        .isEqualTo(ALLOWED.get(Verb.COMPLETE).contains(expected));
                assertThat(tried(pickup, verb)).as("%s from %s", verb, expected).isEqualTo(possible);
                if (possible) {
                    if (verb == Verb.CONFIRM && expected == Status.CLARIFYING) told.add(PickupEvent.Kind.CLARIFIED);
                    told.add(kindOf(verb));
                    expected = LEADS_TO.get(verb);
                }
                assertThat(pickup.status()).isEqualTo(expected);
                assertThat(pickup.events()).extracting(PickupEvent::kind).containsExactlyElementsOf(told);
                assertThat(pickup.answerDueAt() != null).isEqualTo(expected.awaitsAnswer());
            }
        }
    }

    @Test
    void annetIsConfirmedOnlyWithAnArticle() {
        var pickup = placed(null);
        assertThat(refusal(() -> pickup.confirm(DAY, TimeWindow.ANY, null, "", "", STAFF, NOW)))
                .isEqualTo("pickup.confirm.articleMissing");
        pickup.confirm(DAY, TimeWindow.ANY, "GIPS", "", "", STAFF, NOW);
        assertThat(pickup.line().articleCode()).isEqualTo("GIPS");
    }

    @Test
    void aCorrectionIsToldFieldByFieldWithOldAndNewValue() {
        var pickup = placed("TREVIRKE");
        var standing = Correction.asItIs(pickup);
        var wanted = new Correction(
                standing.site(),
                List.of(new Correction.Line(0, new PickupLine("TREVIRKE", "", Action.EXCHANGE, "10M3", 2, null))),
                new Arrangement(DAY.plusDays(3), TimeWindow.ANY, "", "", "", "PO 88"));
        pickup.correct(wanted, "Avtalt på telefon", STAFF, NOW);
        assertThat(pickup.events().stream().filter(e -> e.kind() == PickupEvent.Kind.CORRECTED))
                .extracting(PickupEvent::field, PickupEvent::oldValue, PickupEvent::newValue, PickupEvent::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("action", "EMPTY", "EXCHANGE", "Avtalt på telefon"),
                        org.assertj.core.groups.Tuple.tuple("containerCount", "1", "2", "Avtalt på telefon"),
                        org.assertj.core.groups.Tuple.tuple("day", "2026-11-27", "2026-11-30", "Avtalt på telefon"),
                        org.assertj.core.groups.Tuple.tuple("reference", "", "PO 88", "Avtalt på telefon"));
    }

    @Test
    void aCorrectionOfNothingIsRefused() {
        var pickup = placed("TREVIRKE");
        assertThat(refusal(() -> pickup.correct(Correction.asItIs(pickup), "?", STAFF, NOW)))
                .isEqualTo("pickup.correct.nothing");
    }

    @Test
    void nothingIsCorrectedAfterTheEnd() {
        var pickup = placed("TREVIRKE");
        pickup.cancel("Feil bestilt", STAFF, NOW);
        assertThat(refusal(() -> pickup.correct(Correction.asItIs(pickup), "?", STAFF, NOW)))
                .isEqualTo("pickup.correct.over");
    }

    private static boolean tried(Pickup pickup, Verb verb) {
        return refusal(() -> {
                    switch (verb) {
                        case CONFIRM -> pickup.confirm(DAY, TimeWindow.ANY, "TREVIRKE", "", "", STAFF, NOW);
                        case DEPART -> pickup.depart(STAFF, NOW);
                        case CANCEL -> pickup.cancel("Grunn", STAFF, NOW);
                        case FAIL -> pickup.fail("Porten var stengt", null, STAFF, NOW);
                        case COMPLETE -> pickup.complete(List.of("S1"), WEIGHED, STAFF, NOW);
                    }
                })
                .isEmpty();
    }

    private static PickupEvent.Kind kindOf(Verb verb) {
        return switch (verb) {
            case CONFIRM -> PickupEvent.Kind.CONFIRMED;
            case DEPART -> PickupEvent.Kind.DEPARTED;
            case CANCEL -> PickupEvent.Kind.CANCELLED;
            case FAIL -> PickupEvent.Kind.FAILED;
            case COMPLETE -> PickupEvent.Kind.COMPLETED;
        };
    }

    private static String refusal(Runnable verb) {
        try {
            verb.run();
            return "";
        } catch (Refusal refusal) {
            return refusal.key();
        }
    }

    private static Pickup placed(String article) {
        var order = new PlacePickup(
                "10",
                List.of(new PickupLine(
                        article, article == null ? "Vinduer med karm" : "", Action.EMPTY, "10M3", 1, null)),
                new Arrangement(DAY, TimeWindow.ANY, "", "", "", ""),
                null,
                UUID.randomUUID());
        return new Pickup("26-000001", order, new FacilityCode("NORD"), CUSTOMER, NOW, NOW.plusSeconds(3600));
    }
}
