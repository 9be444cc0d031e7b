package no.kundeportal.pickup.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.kundeportal.pickup.Action;
import no.kundeportal.pickup.Pickup;
import no.kundeportal.pickup.PickupLine;
import no.kundeportal.pickup.PickupRow;
import no.kundeportal.pickup.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** An order in the making as an address. */
final class OrderAddress {

    private static final String PATH = "/pickups/new";

    private OrderAddress() {}

    static String of(String step, OrderForm form) {
        var all = new ArrayList<Map.Entry<String, String>>();
        all.add(Map.entry("step", step));
        all.addAll(answers(form));
        return of(all);
    }

    static String of(List<Map.Entry<String, String>> answers) {
        var address = UriComponentsBuilder.fromPath(PATH);
        answers.forEach(answer -> address.queryParam(answer.getKey(), "{" + answer.getKey() + "}"));
        return address.encode()
                .buildAndExpand(answers.stream().map(Map.Entry::getValue).toArray())
                .toUriString();
    }

    /** All that has been answered, without the key, which is made with the last screen. */
    static List<Map.Entry<String, String>> answers(OrderForm form) {
        var answers = new ArrayList<Map.Entry<String, String>>();
        put(answers, "site", form.site());
        form.before().forEach(line -> put(answers, "line", line.text()));
        put(answers, "choice", form.choice());
        put(answers, "action", form.action());
        put(answers, "containerCount", form.containerCount());
        put(answers, "estimatedKg", form.estimatedKg());
        put(answers, "description", form.description());
        put(answers, "wantedOn", form.wantedOn());
        put(answers, "timeWindow", form.timeWindow());
        put(answers, "comment", form.comment());
        put(answers, "contactName", form.contactName());
        put(answers, "contactPhone", form.contactPhone());
        put(answers, "reference", form.reference());
        put(answers, "declaredBy", form.declaredBy());
        put(answers, "declarationNumber", form.declarationNumber());
        return answers;
    }

    private static void put(List<Map.Entry<String, String>> answers, String name, @Nullable Object value) {
        var text = switch (value) {
            case BigDecimal number -> number.toPlainString();
            case LocalDate day -> day.toString();
            case null, default -> Objects.toString(value, "").strip();
        };
        if (!text.isEmpty()) answers.add(Map.entry(name, text));
    }

    /** The same once more, at the earliest day; Annet is described anew. What was not carried out is still the same matter. */
    static String again(OrderStep step, Pickup pickup) {
        if (pickup.status() == Status.FAILED) return inItsPlace(step, pickup);
        var lines = pickup.lines().stream()
                .filter(line -> !line.isOther())
                .map(OrderAddress::lineOf)
                .toList();
        return of(again(step, pickup.site().value(), lines));
    }

    /** With all that was answered then. What once was Annet is so again, as its article need not stand at the site. */
    private static String inItsPlace(OrderStep step, Pickup failed) {
        var lines = failed.lines().stream()
                .map(line -> line.description().isEmpty() ? lineOf(line) : new OrderLine(OrderLine.OTHER, null, ""))
                .toList();
        var answers = again(step, failed.site().value(), lines);
        for (var line : failed.lines()) {
            put(answers, "description", line.description());
            put(answers, "estimatedKg", line.estimatedKg());
        }
        put(answers, "timeWindow", failed.timeWindow());
        put(answers, "comment", failed.comment());
        put(answers, "contactName", failed.contactName());
        put(answers, "contactPhone", failed.contactPhone());
        put(answers, "reference", failed.reference());
        var declaration = failed.declaration();
        if (declaration != null) {
            put(answers, "declaredBy", declaration.by());
            put(answers, "declarationNumber", declaration.number());
        }
        return of(answers);
    }

    /** A row knows little of its order: where that is not enough, the order itself is asked. */
    static String again(OrderStep step, PickupRow row) {
        if (row.more() > 0 || row.status() == Status.FAILED)
            return of(List.of(Map.entry("again", row.number()), Map.entry("step", step.key())));
        var line = lineOf(row.articleCode(), row.containerCode(), row.action(), row.containerCount());
        return of(again(step, row.siteNumber(), List.of(line)));
    }

    private static OrderLine lineOf(PickupLine line) {
        return lineOf(line.articleCode(), line.containerType(), line.action(), line.containerCount());
    }

    private static OrderLine lineOf(
            @Nullable String article, @Nullable String container, Action action, @Nullable Integer count) {
        var choice = container == null ? Objects.toString(article, "") : article + ":" + container;
        return new OrderLine(choice, action, String.valueOf(count == null ? 1 : count));
    }

    /** The last line is the one that is being chosen. */
    private static List<Map.Entry<String, String>> again(OrderStep step, String site, List<OrderLine> lines) {
        var answers = new ArrayList<Map.Entry<String, String>>();
        put(answers, "step", step.key());
        put(answers, "site", site);
        lines.subList(0, Math.max(0, lines.size() - 1)).forEach(line -> put(answers, "line", line.text()));
        if (!lines.isEmpty()) {
            put(answers, "choice", lines.getLast().choice());
            put(answers, "action", lines.getLast().action());
            put(answers, "containerCount", lines.getLast().count());
        }
        put(answers, "earliest", true);
        return answers;
    }
}
