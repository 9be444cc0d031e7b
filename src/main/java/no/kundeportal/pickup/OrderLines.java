package no.kundeportal.pickup;

import java.util.List;
import no.kundeportal.customer.SiteContainer;
import no.kundeportal.kernel.Refusal;

/** What may stand together in one order. Each refusal is at the line that does not hold: "lines[1].containerCount". */
final class OrderLines {

    static final int MOST = 10;

    private OrderLines() {}

    /** How many they are, that Annet is described once and for all, and that nothing is there twice. */
    static void requireFitting(List<PickupLine> lines) {
        if (lines.isEmpty()) throw new Refusal("pickup.lines.none");
        if (lines.size() > MOST) throw Refusal.of(at(MOST, "article"), "pickup.lines.tooMany", MOST);
        for (int i = 1; i < lines.size(); i++) {
            var line = lines.get(i);
            if (lines.subList(0, i).stream().noneMatch(line::isTheSameAs)) continue;
            throw Refusal.of(at(i, "article"), line.isOther() ? "pickup.lines.oneOther" : "pickup.lines.twice");
        }
    }

    /** Against what stands at the site: the article, what may be done with it, and how many there are. */
    static void requireStanding(List<PickupLine> lines, List<SiteContainer> stands) {
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.isOther()) continue;
            var here = line.among(stands);
            if (here == null) throw Refusal.of(at(i, "article"), "pickup.article.notHere");
            if (!Action.offeredFor(here.article().service()).contains(line.action()))
                throw Refusal.of(at(i, "action"), "pickup.action.notHere");
            requireEnough(lines, i, stands);
        }
    }

    /** One container is not emptied and exchanged at once: all lines about the same ones count together. */
    static void requireEnough(List<PickupLine> lines, int at, List<SiteContainer> stands) {
        var here = lines.get(at).among(stands);
        if (here == null || lines.get(at).action() == Action.DELIVER) return;
        var wanted = lines.stream()
                .filter(line -> here.equals(line.among(stands)) && line.action() != Action.DELIVER)
                .mapToInt(line -> line.containerCount() == null ? 0 : line.containerCount())
                .sum();
        if (wanted > here.count()) throw Refusal.of(at(at, "containerCount"), "pickup.count.tooMany", here.count());
    }

    static String at(int line, String field) {
        return "lines[" + line + "]." + field;
    }
}
