package no.kundeportal.customer;

import no.kundeportal.kernel.Refusal;

/** How postal codes are written: as text, since a leading zero counts. Source: the Universal Postal Union's addressing systems. */
final class PostalCode {

    private PostalCode() {}

    /** @throws Refusal at the field "postalCode" when no place of the country can have it */
    static void require(String country, String code) {
        var form = switch (country) {
            case "SE" -> "\\d{3} ?\\d{2}";
            case "FI" -> "\\d{5}";
            default -> "\\d{4}";
        };
        if (!code.matches(form)) throw Refusal.of("postalCode", "address.postalCode." + country);
    }
}
