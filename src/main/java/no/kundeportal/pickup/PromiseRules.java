package no.kundeportal.pickup;

import java.math.BigDecimal;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator promises, per kind of service. The values given here are common among Nordic operators.
 *
 * @param orderedBefore orders after this time of day count from the next working day
 * @param containerDays working days within which a container or flatbed is collected
 * @param generalCargoDays working days within which general cargo is collected
 * @param answeredBefore time of the next working day before which the facility answers an order
 * @param cutOff time of the working day before a pickup until which the customer cancels and changes freely
 * @param missedDays working days after a pickup within which the customer reports that nobody came, and within which
 *     the facility then answers
 * @param recordedBefore time of the working day after a pickup before which the facility has recorded what became of it
 * @param wastedTripFee NOK without VAT that a cancellation or change after it may cost
 * @param watched whether broken promises are looked for by itself
 */
@ConfigurationProperties("portal.promise")
public record PromiseRules(
        @DefaultValue("14:00") LocalTime orderedBefore,
        @DefaultValue("3") int containerDays,
        @DefaultValue("5") int generalCargoDays,
        @DefaultValue("12:00") LocalTime answeredBefore,
        @DefaultValue("12:00") LocalTime cutOff,
        @DefaultValue("10:00") LocalTime recordedBefore,
        @DefaultValue("950") BigDecimal wastedTripFee,
        @DefaultValue("2") int missedDays,
        @DefaultValue("true") boolean watched) {}
