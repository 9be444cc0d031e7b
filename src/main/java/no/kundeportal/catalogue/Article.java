package no.kundeportal.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * What is ordered at a site.
 *
 * @param wasteCode six digits of the European List of Waste
 * @param materialCode four digits of NS 9431
 */
public record Article(
        String code,
        Named name,
        String fraction,
        Named fractionName,
        Service service,
        @Nullable String wasteCode,
        boolean hazardous,
        @Nullable String materialCode) {}
