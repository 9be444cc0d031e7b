package no.kundeportal.project;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * By what a project is measured besides the law.
 *
 * @param goodPractice share that is sorted, in per cent
 * @param averageKg waste per square metre of an ordinary project
 * @param pointKg below this BREEAM-NOR gives a point
 * @param bestKg at most this gives the most of them
 */
@ConfigurationProperties("portal.project")
public record ProjectRules(
        @DefaultValue("85") BigDecimal goodPractice,
        @DefaultValue("50") BigDecimal averageKg,
        @DefaultValue("40") BigDecimal pointKg,
        @DefaultValue("25") BigDecimal bestKg) {}
