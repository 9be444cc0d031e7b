package no.kundeportal.pickup.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import no.kundeportal.customer.SiteContainer;
import no.kundeportal.pickup.Action;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order in the making, as it stands in the address: "TREVIRKE:10M3;EMPTY;2", or "ANNET". What cannot be read
 * is kept as it was typed, so that it can be shown and set right.
 *
 * @param choice "article" or "article:container type" of the site's list, or "ANNET"
 * @param count as typed; empty for Annet
 */
public record OrderLine(String choice, @Nullable Action action, String count) {

    static final String OTHER = "ANNET";

    /** So long a choice is nothing that stands anywhere. */
    private static final int LONGEST = 45;

    static OrderLine of(String text) {
        var parts = text.strip().split(";", 3);
        var choice = parts[0].length() > LONGEST ? parts[0].substring(0, LONGEST) : parts[0];
        return new OrderLine(choice, parts.length > 1 ? action(parts[1]) : null, parts.length > 2 ? parts[2] : "");
    }

    private static @Nullable Action action(String name) {
        return Arrays.stream(Action.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    String text() {
        return isOther() ? OTHER : choice + ";" + Objects.toString(action, "") + ";" + count;
    }

    public boolean isOther() {
        return OTHER.equals(choice);
    }

    public String article() {
        return choice.split(":", 2)[0];
    }

    @Nullable
    String containerType() {
        var parts = choice.split(":", 2);
        return parts.length == 2 ? parts[1] : null;
    }

    boolean isAbout(SiteContainer each) {
        return each.article().code().equals(article())
                && (containerType() == null || each.type().code().equals(containerType()));
    }

    /** Null where it is no count of containers. */
    @Nullable
    Integer pieces() {
        var typed = count.strip();
        return typed.matches("[1-9][0-9]?") ? Integer.valueOf(typed) : null;
    }

    OrderLine counting(String typed) {
        return new OrderLine(choice, action, typed);
    }

    /** With one more: the same thing to do with the same containers is one line, as long as there is room in its count. */
    static List<OrderLine> with(List<OrderLine> lines, OrderLine more) {
        var all = new java.util.ArrayList<>(lines);
        for (int i = 0; i < all.size(); i++) {
            var each = all.get(i);
            if (!each.choice.equals(more.choice) || each.action != more.action) continue;
            if (each.isOther()) return all;
            var one = each.pieces();
            var other = more.pieces();
            if (one == null || other == null || one + other > 99) continue;
            all.set(i, each.counting(String.valueOf(one + other)));
            return all;
        }
        all.add(more);
        return all;
    }
}
