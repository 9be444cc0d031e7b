package no.kundeportal.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.kundeportal.kernel.AccessLevel;
import no.kundeportal.kernel.CustomerNumber;
import no.kundeportal.kernel.FacilityCode;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.Standing;
import no.kundeportal.kernel.Viewer;
import org.junit.jupiter.api.Test;

/** Who stands on which side, who owes the next word, and what becomes of a task by it. */
class TaskTransitionsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Instant DUE = NOW.plus(Duration.ofDays(1));
    private static final Instant LATER = NOW.plus(Duration.ofDays(7));
    private static final CustomerNumber CUSTOMER = new CustomerNumber("1");
    private static final Owner FACILITY = new Owner.AtFacility(new FacilityCode("NORD"));
    private static final Owner OWN = new Owner.Administrators(CUSTOMER);

    private static final Viewer ASKER = member(CUSTOMER, AccessLevel.READER);
    private static final Viewer COLLEAGUE = member(CUSTOMER, AccessLevel.SITE_ADMINISTRATOR);
    private static final Viewer ADMINISTRATOR = member(CUSTOMER, AccessLevel.ADMINISTRATOR);
    private static final Viewer STRANGER = member(new CustomerNumber("2"), AccessLevel.ADMINISTRATOR);
    private static final Viewer SUPPORT = viewer(new Standing.Support());
    private static final Viewer OPERATOR = viewer(new Standing.Operator());
    private static final Viewer NORD = viewer(new Standing.FacilityStaff(new FacilityCode("NORD"), ""));
    private static final Viewer SOR = viewer(new Standing.FacilityStaff(new FacilityCode("SOR"), ""));

    @Test
    void supportOwnsWhatSupportIsAsked() {
        var task = asked(new Owner.Support(), ASKER);
        assertThat(List.of(SUPPORT, OPERATOR)).allMatch(viewer -> task.sideOf(viewer) == Side.OWNER);
        assertThat(List.of(ASKER, ADMINISTRATOR)).allMatch(viewer -> task.sideOf(viewer) == Side.ASKER);
        assertThat(List.of(COLLEAGUE, STRANGER, NORD)).allMatch(viewer -> task.sideOf(viewer) == null);
    }

    @Test
    void aFacilityOwnsWhatItIsAskedAndNoOther() {
        var task = asked(FACILITY, ASKER);
        assertThat(task.sideOf(NORD)).isEqualTo(Side.OWNER);
        assertThat(List.of(SOR, SUPPORT, OPERATOR)).allMatch(viewer -> task.sideOf(viewer) == null);
    }

    @Test
    void administratorsOwnWhatTheirMembersAskUnlessTheyAskedThemselves() {
        assertThat(asked(OWN, ASKER).sideOf(ADMINISTRATOR)).isEqualTo(Side.OWNER);
        assertThat(asked(OWN, ASKER).sideOf(SUPPORT)).isNull();
        assertThat(asked(OWN, ADMINISTRATOR).sideOf(ADMINISTRATOR)).isEqualTo(Side.ASKER);
    }

    @Test
    void whatAStrangerAsksAboutACustomerIsNotTheCustomersToSee() {
        assertThat(asked(new Owner.Support(), null).sideOf(ADMINISTRATOR)).isNull();
    }

    @Test
    void anAnswerCanEndIt() {
        var task = asked(FACILITY, ASKER);
        assertThat(task.owes(NORD)).isTrue();
        task.answer("Ja", true, NORD, NOW, LATER);
        assertStands(task, TaskStatus.DONE, null, TaskEntry.Kind.ASKED, TaskEntry.Kind.ANSWERED);
        assertThat(task.doneAt()).isEqualTo(NOW);
        assertThat(task.owes(NORD)).isFalse();
        assertThat(task.owes(ASKER)).isFalse();
    }

    @Test
    void askedBackItWaitsForTheAskerAndThenForTheOwnerAgain() {
        var task = asked(FACILITY, ASKER);
        task.answer("Hvilken?", false, NORD, NOW, LATER);
        assertStands(task, TaskStatus.WAITING, LATER, TaskEntry.Kind.ASKED, TaskEntry.Kind.ASKED_BACK);
        assertThat(task.owes(ASKER)).isTrue();
        assertThat(task.owes(NORD)).isFalse();
        task.reply("Den røde", ASKER, NOW, DUE);
        assertThat(task.status()).isEqualTo(TaskStatus.NEW);
        assertThat(task.dueAt()).isEqualTo(DUE);
        assertThat(task.owes(NORD)).isTrue();
    }

    @Test
    void aReplyWhileTheOwnerOwesDoesNotMoveTheDeadline() {
        var task = asked(FACILITY, ASKER);
        task.reply("Det haster", ASKER, NOW, LATER);
        assertStands(task, TaskStatus.NEW, DUE, TaskEntry.Kind.ASKED, TaskEntry.Kind.REPLIED);
    }

    @Test
    void somebodyWithoutAnAccountIsNotWaitedFor() {
        var task = asked(new Owner.Support(), null);
        task.answer("Vi ser på det", false, SUPPORT, NOW, LATER);
        assertStands(task, TaskStatus.ANSWERED, DUE, TaskEntry.Kind.ASKED, TaskEntry.Kind.ANSWERED);
        assertThat(task.owes(SUPPORT)).isTrue();
    }

    @Test
    void theAskerReopensItWithinFourteenDaysAndNotAfter() {
        var end = NOW.plus(Task.REOPENS_WITHIN);
        var task = asked(FACILITY, ASKER);
        task.answer("Ja", true, NORD, NOW, LATER);
        assertThat(task.mayWrite(ASKER, end.plusSeconds(1))).isFalse();
        assertThatThrownBy(() -> task.reply("Likevel", ASKER, end.plusSeconds(1), LATER))
                .isInstanceOf(Refusal.class);
        task.reply("Likevel", ASKER, end, LATER);
        assertStands(
                task, TaskStatus.NEW, LATER, TaskEntry.Kind.ASKED, TaskEntry.Kind.ANSWERED, TaskEntry.Kind.REOPENED);
        assertThat(task.doneAt()).isNull();
    }

    @Test
    void theOwnerDoesNotWriteInWhatIsDone() {
        var task = asked(FACILITY, ASKER);
        task.answer("Ja", true, NORD, NOW, LATER);
        assertThat(task.mayWrite(NORD, NOW)).isFalse();
        assertThatThrownBy(() -> task.answer("Nei", true, NORD, NOW, LATER)).isInstanceOf(Refusal.class);
    }

    @Test
    void settlingEndsItOnce() {
        var task = asked(OWN, ASKER);
        assertThat(task.settle("Godkjent", null, NOW)).isTrue();
        assertThat(task.settle("Godkjent", ADMINISTRATOR, NOW)).isFalse();
        assertStands(task, TaskStatus.DONE, null, TaskEntry.Kind.ASKED, TaskEntry.Kind.SETTLED);
    }

    private static void assertStands(Task task, TaskStatus status, Instant dueAt, TaskEntry.Kind... told) {
        assertThat(task.status()).isEqualTo(status);
        assertThat(task.dueAt()).isEqualTo(dueAt);
        assertThat(task.entries()).extracting(TaskEntry::kind).containsExactly(told);
    }

    private static Task asked(Owner owner, Viewer by) {
        var asker = by == null ? null : by.person();
        return new Task(
                "S-1001",
                new NewTask(Kind.QUESTION, owner, CUSTOMER, null, asker, "Asker", "", "?", null, "nb", "NO", DUE),
                NOW);
    }

    private static Viewer member(CustomerNumber customer, AccessLevel level) {
        return viewer(new Standing.Member(customer, "", "NOK", level, false, Set.of()));
    }

    private static Viewer viewer(Standing standing) {
        return new Viewer(UUID.randomUUID(), "", "", null, null, standing, List.of(), null);
    }
}
