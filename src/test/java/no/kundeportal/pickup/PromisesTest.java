package no.kundeportal.pickup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import no.kundeportal.catalogue.Service;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.worktime.WorkingDays;
import org.junit.jupiter.api.Test;

class PromisesTest {

    private final Promises promises = new Promises(
            new WorkingDays(),
            new PromiseRules(
                    LocalTime.of(14, 0),
                    3,
                    5,
                    LocalTime.of(12, 0),
                    LocalTime.of(12, 0),
                    LocalTime.of(10, 0),
                    new java.math.BigDecimal(950),
                    2,
                    false));

    @Test
    void aContainerIsCollectedWithinThreeWorkingDays() {
        assertThat(container("2026-11-24T10:00").earliest()).isEqualTo("2026-11-27");
    }

    @Test
    void anOrderAfterTheCutOffCountsFromTheNextWorkingDay() {
        var promise = container("2026-11-24T14:00");
        assertThat(promise.earliest()).isEqualTo("2026-11-30");
        assertThat(promise.afterCutOff()).isTrue();
        assertThat(promise.countedFrom()).isEqualTo("2026-11-25");
    }

    @Test
    void anOrderInTheLastMinuteBeforeTheCutOffStillCountsFromToday() {
        assertThat(container("2026-11-24T13:59:59").earliest()).isEqualTo("2026-11-27");
    }

    @Test
    void anOrderOnASaturdayCountsFromMonday() {
        assertThat(container("2026-11-28T09:00").earliest()).isEqualTo("2026-12-03");
    }

    @Test
    void holidaysOfTheCountryAreNoWorkingDays() {
        assertThat(container("2026-12-23T10:00").earliest()).isEqualTo("2026-12-29");
        assertThat(promises.make(Service.CONTAINER, null, at("2027-05-14T10:00"), "NO")
                        .earliest())
                .isEqualTo("2027-05-20");
        assertThat(promises.make(Service.CONTAINER, null, at("2027-05-14T10:00"), "SE")
                        .earliest())
                .isEqualTo("2027-05-19");
    }

    @Test
    void generalCargoIsCollectedWithinFiveWorkingDays() {
        assertThat(promises.make(Service.GENERAL_CARGO, null, at("2026-11-24T10:00"), "NO")
                        .earliest())
                .isEqualTo("2026-12-01");
    }

    @Test
    void theRearLoaderKeepsToItsWeekdayOnHolidaysToo() {
        var promise = promises.make(Service.REAR_LOADER, DayOfWeek.FRIDAY, at("2026-12-22T10:00"), "NO");
        assertThat(promise.earliest()).isEqualTo("2026-12-25");
        assertThat(promise.routeDay()).isEqualTo(DayOfWeek.FRIDAY);
    }

    @Test
    void aDayBeforeTheEarliestIsRefusedAtTheFieldWithTheDay() {
        var promise = container("2026-11-24T10:00");
        assertThatThrownBy(() -> promises.require(day("2026-11-26"), promise, day("2026-11-24"), "NO"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.field()).isEqualTo("wantedOn");
                    assertThat(refusal.key()).isEqualTo("pickup.day.tooEarly");
                    assertThat(refusal.arguments()).containsExactly(day("2026-11-27"));
                });
    }

    @Test
    void weekendsHolidaysAndTheNextCenturyAreRefused() {
        var promise = container("2026-11-24T10:00");
        assertThat(refusalFor("2026-11-28", promise)).isEqualTo("pickup.day.notWorking");
        assertThat(refusalFor("2026-12-25", promise)).isEqualTo("pickup.day.notWorking");
        assertThat(refusalFor("2126-11-27", promise)).isEqualTo("pickup.day.tooFar");
        promises.require(day("2026-12-23"), promise, day("2026-11-24"), "NO");
    }

    @Test
    void theDaysOfferedBeginWithTheEarliestAndSkipDaysOff() {
        var promise = container("2026-12-17T10:00");
        assertThat(promises.offered(promise, "NO", 4))
                .containsExactly(day("2026-12-22"), day("2026-12-23"), day("2026-12-24"), day("2026-12-28"));
    }

    @Test
    void theFacilityAnswersBeforeNoonOfTheNextWorkingDay() {
        assertThat(promises.answerDue(at("2026-11-27T16:00"), "NO")).isEqualTo(at("2026-11-30T12:00"));
    }

    private String refusalFor(String wanted, Promise promise) {
        try {
            promises.require(day(wanted), promise, day("2026-11-24"), "NO");
            return "";
        } catch (Refusal refusal) {
            return refusal.key();
        }
    }

    private Promise container(String now) {
        return promises.make(Service.CONTAINER, null, at(now), "NO");
    }

    private static LocalDateTime at(String moment) {
        return LocalDateTime.parse(moment);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
