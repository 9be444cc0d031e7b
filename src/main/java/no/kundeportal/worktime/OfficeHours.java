package no.kundeportal.worktime;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When support answers on a working day.
 *
 * @param until the first moment at which nobody answers any more
 */
@ConfigurationProperties("portal.office")
public record OfficeHours(
        @DefaultValue("08:00") LocalTime from,
        @DefaultValue("16:00") LocalTime until) {

    public OfficeHours {
        if (!until.isAfter(from)) throw new IllegalArgumentException("portal.office: it ends before it begins");
    }

    public Duration ofADay() {
        return Duration.between(from, until);
    }
}
