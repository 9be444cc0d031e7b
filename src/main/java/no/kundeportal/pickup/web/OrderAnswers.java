package no.kundeportal.pickup.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a screen of ordering has sent. It offers an action and a count inside each article, a count and a way out beside each
 * line, and a day of one's own beside the offered ones; left of these is only what was chosen.
 */
final class OrderAnswers {

    private final Map<String, String[]> sent;
    private final Map<String, String> settled = new LinkedHashMap<>();
    private List<OrderLine> lines = new ArrayList<>();

    private OrderAnswers(Map<String, String[]> sent) {
        this.sent = sent;
    }

    /** The address in which only what was chosen is left, or null when it is so already. */
    static @Nullable String settled(Map<String, String[]> sent) {
        return sent.keySet().stream().anyMatch(OrderAnswers::isDetail) ? new OrderAnswers(sent).address() : null;
    }

    private static boolean isDetail(String name) {
        return name.startsWith("action-")
                || name.startsWith("count-")
                || List.of("lineCount", "add", "remove", "otherDay").contains(name);
    }

    private String address() {
        sent.forEach((name, values) -> {
            if (!isDetail(name) && !name.equals("line") && !values[0].isBlank()) settled.put(name, values[0]);
        });
        var choice = settled.getOrDefault("choice", "");
        move("action-" + choice, "action");
        move("count-" + choice, "containerCount");
        // A day written out is meant, also by somebody who forgot to tick "another day".
        if ("other".equals(settled.get("wantedOn"))) settled.remove("wantedOn");
        move("otherDay", "wantedOn");
        countAndRemove();
        if (sent.containsKey("remove")) settled.put("step", OrderStep.WHAT.key());
        if (sent.containsKey("add")) add();
        else merge();
        var answers = new ArrayList<>(settled.entrySet());
        lines.forEach(line -> answers.add(Map.entry("line", line.text())));
        return OrderAddress.of(answers);
    }

    private void move(String name, String as) {
        var values = sent.get(name);
        if (values != null && !values[0].isBlank()) settled.put(as, values[0]);
    }

    /** With the counts typed beside them, and without the one that was taken away. */
    private void countAndRemove() {
        var counts = sent.getOrDefault("lineCount", new String[0]);
        var removed = sent.getOrDefault("remove", new String[] {""})[0];
        var typed = sent.getOrDefault("line", new String[0]);
        for (int i = 0; i < typed.length; i++) {
            if (removed.equals(String.valueOf(i)) || typed[i].isBlank()) continue;
            var line = OrderLine.of(typed[i]);
            lines.add(i < counts.length && !line.isOther() ? line.counting(counts[i].strip()) : line);
        }
    }

    private void add() {
        settled.put("step", OrderStep.WHAT.key());
        if (settled.containsKey("choice")) {
            lines = OrderLine.with(lines, chosen());
            choose();
        } else settled.put("nothing", "true");
    }

    /** What is there already is not chosen once more. */
    private void merge() {
        if (!settled.containsKey("choice")) return;
        var merged = OrderLine.with(lines, chosen());
        if (merged.size() > lines.size()) return;
        lines = merged;
        choose();
    }

    private OrderLine chosen() {
        var choice = Objects.requireNonNull(settled.get("choice"));
        var action = Objects.toString(settled.get("action"), "");
        var count = settled.getOrDefault("containerCount", "1");
        return OrderLine.of(choice.equals(OrderLine.OTHER) ? choice : choice + ";" + action + ";" + count);
    }

    /** Nothing, from here on. */
    private void choose() {
        List.of("choice", "action", "containerCount").forEach(settled::remove);
    }
}
