package no.kundeportal.support;

import static no.kundeportal.support.Demonstration.*;

import java.util.List;
import java.util.Map;
import no.kundeportal.help.Guide;

/** Who does what the guides say in the demonstration, and how each step is reached there. */
public final class GuideWays {

    private static final String ORDERER = "/users?%sq=fjordbygg-orderer";
    private static final String FIRST_PERSON = "main a[href^='/users/']:not([href='/users/levels'])";

    /** By guide, or by a step that is somebody else's. */
    private static final Map<String, String> READERS = Map.of(
            "first-sign-in", "",
            "facility-day", ANLEGG_NORD,
            "support-day", SUPPORT,
            "invoices-4", FJORDBYGG_ORDERER);

    /**
     * Where a step is at, when that is further on than the page it begins from: an address, then links to follow, or + what
     * comes after, or ~ what to have in the middle of the picture.
     */
    private static final Map<String, List<String>> FURTHER = Map.ofEntries(
            Map.entry("order-pickup-2", List.of("/pickups/new?step=what&site=1001")),
            Map.entry("order-pickup-3", List.of("/pickups/new?step=day&site=1001&choice=TREVIRKE:10M3&action=EMPTY")),
            Map.entry(
                    "order-pickup-4",
                    List.of(
                            "/pickups/new?step=review&site=1001&choice=TREVIRKE:10M3&action=EMPTY&containerCount=1&earliest=true")),
            Map.entry("order-pickup-5", List.of("/pickups?status=ORDERED", "main a[href^='/pickups/2']")),
            Map.entry("other-waste-2", List.of("/pickups/quick?site=1001&choice=ANNET", "~#description")),
            Map.entry("other-waste-3", List.of("/pickups?status=CLARIFYING", "main a[href^='/pickups/2']")),
            Map.entry(
                    "reports-excel-5",
                    List.of(
                            "/reports",
                            "main a[href^='/reports/']:not([href='/reports/new']):not([href^='/reports/r']):not([href^='/reports/s']):not([href^='/reports/f'])",
                            "~#about")),
            Map.entry("reports-excel-6", List.of("/follow-up/hierarchy")),
            Map.entry("invoices-2", List.of("/invoices", "main a[href^='/invoices/']")),
            Map.entry("invoices-3", List.of("/invoices", "main a[href^='/invoices/']")),
            Map.entry("pyramid-3", List.of("/follow-up/hierarchy?step=RECYCLING#behind")),
            Map.entry("users-4", List.of(ORDERER.formatted(""), FIRST_PERSON)),
            Map.entry("facility-day-2", List.of("/facility/queue?status=ORDERED", "main a[href*='order=']")),
            Map.entry(
                    "facility-day-6",
                    List.of("/facility/orders?status=CONFIRMED", "main a[href^='/facility/orders/2']", "+/completion")),
            Map.entry("support-day-2", List.of("/tasks", "main a[href^='/tasks/S-']")),
            Map.entry("support-day-3", List.of("/tasks", "main a[href^='/tasks/S-']")),
            Map.entry("support-day-4", List.of("/tasks/S-1009")),
            Map.entry(
                    "support-day-5",
                    List.of(ORDERER.formatted("customer=100001&"), FIRST_PERSON, "main a[href^='/operator/people/']")),
            Map.entry(
                    "support-day-6",
                    List.of(
                            ORDERER.formatted("customer=100001&"),
                            FIRST_PERSON,
                            "main a[href^='/operator/people/']",
                            "main a[href$='/look']")));

    private GuideWays() {}

    /** Whoever the step is for; empty before sign-in. */
    public static String reader(Guide guide, Guide.Step step) {
        return READERS.getOrDefault(key(guide, step), READERS.getOrDefault(guide.slug(), FJORDBYGG_ADMIN));
    }

    public static List<String> to(Guide guide, Guide.Step step) {
        return FURTHER.getOrDefault(key(guide, step), List.of(step.path()));
    }

    private static String key(Guide guide, Guide.Step step) {
        return guide.slug() + "-" + step.number();
    }
}
