package no.kundeportal.notification;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When people are told.
 *
 * @param pause between two looks for what has happened
 * @param dayBefore time of day at which the pickups of the next day are told
 * @param movedDays days ahead at which it is told that a holiday moves a planned pickup
 * @param keptDays after which a notice is deleted
 * @param jobs whether all this is done by itself
 */
@ConfigurationProperties("portal.notices")
record NoticeRules(
        @DefaultValue("10s") Duration pause,
        @DefaultValue("15:00") LocalTime dayBefore,
        @DefaultValue("14") int movedDays,
        @DefaultValue("180") int keptDays,
        @DefaultValue("true") boolean jobs) {}
