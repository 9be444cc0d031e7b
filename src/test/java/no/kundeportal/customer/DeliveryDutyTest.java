package no.kundeportal.customer;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.TestClock;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Paint at Kokstad lager, which is hazardous and leaves once a year at least. */
@PortalTest
class DeliveryDutyTest {

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 2026-02-01, 2027-01-31, IN_TIME",
        "2026-01-31, 2026-12-01, 2027-01-31, IN_TIME",
        "2026-01-31, 2026-12-02, 2027-01-31, SOON",
        "2026-01-31, 2027-01-31, 2027-01-31, SOON",
        "2026-01-31, 2027-02-01, 2027-01-31, OVERDUE",
        "2024-02-29, 2025-03-01, 2025-02-28, OVERDUE",
        ", 2026-12-01, 2026-06-15, OVERDUE"
    })
    void countsAYearFromTheLastDeliveryAndElseFromTheDayItWasPutThere(
            LocalDate last, LocalDate today, LocalDate by, DutyState state) {
        var duty = DeliveryDuty.of(last, LocalDate.parse(last == null ? "2025-06-15" : "2023-01-01"), today);
        assertThat(duty.by()).isEqualTo(by);
        assertThat(duty.state()).isEqualTo(state);
    }

    @Test
    void isSaidWhereTheWasteStandsAndWhereItIsOrdered() {
        var last = database.sql(
                        "select max(weighed_at)::date from current_weigh_slip where site_number = '1003' and article_code = 'MALING'")
                .query(LocalDate.class)
                .single();
        for (var address : new String[] {"/sites/1003", "/fractions", "/pickups/new?step=what&site=1003"}) {
            clock.is(last.plusDays(30) + "T10:00");
            assertThat(visitors.as(FJORDBYGG_ADMIN).opens(address).one(".duty").text())
                    .as(address)
                    .startsWith("I god tid. Må leveres senest")
                    .contains(String.valueOf(last.getYear() + 1));
            clock.is(last.plusDays(330) + "T10:00");
            assertThat(visitors.as(FJORDBYGG_ADMIN).opens(address).one(".duty").text())
                    .startsWith("Snart frist.");
            clock.is(last.plusDays(400) + "T10:00");
            assertThat(visitors.as(FJORDBYGG_ADMIN).opens(address).one(".duty").attr("data-status"))
                    .isEqualTo("OVERDUE");
        }
    }

    @Test
    void isNotSaidOfWhatIsNotHazardous() {
        assertThat(visitors.as(FJORDBYGG_ADMIN).opens("/sites/1001").all(".duty"))
                .isEmpty();
    }
}
