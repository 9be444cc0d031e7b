package no.kundeportal.pickup.web;

import java.util.List;
import java.util.Map;
import no.kundeportal.customer.SiteContainer;
import no.kundeportal.pickup.Action;
import no.kundeportal.pickup.Promise;
import no.kundeportal.web.Formats;
import no.kundeportal.web.InTemplates;
import no.kundeportal.web.Words;
import org.springframework.stereotype.Component;

/** The way through the screens of ordering: the order so far travels in the address. */
@Component("orderSteps")
@InTemplates
public class OrderSteps {

    private final Words words;
    private final Formats formats;

    OrderSteps(Words words, Formats formats) {
        this.words = words;
        this.formats = formats;
    }

    public OrderStep[] all() {
        return OrderStep.values();
    }

    public List<Action> actions(SiteContainer stands) {
        return Action.offeredFor(stands.article().service());
    }

    public String before(OrderStep step) {
        return all()[Math.max(0, step.ordinal() - 1)].key();
    }

    public String after(OrderStep step) {
        return all()[Math.min(all().length - 1, step.ordinal() + 1)].key();
    }

    public String back(OrderStep step, OrderForm form) {
        return step == OrderStep.SITE ? "/pickups" : at(before(step), form);
    }

    public String at(String step, OrderForm form) {
        return OrderAddress.of(step, form);
    }

    /** What was answered on other screens, to be sent along with this one. */
    public List<Map.Entry<String, String>> kept(OrderStep step, OrderForm form) {
        var kept = OrderAddress.answers(form);
        kept.removeIf(answer -> step.asksFor(answer.getKey()));
        if (step == OrderStep.REVIEW) kept.add(Map.entry("requestKey", String.valueOf(form.requestKey())));
        return kept;
    }

    /** The line as it travels. */
    public String text(OrderLine line) {
        return line.text();
    }

    /** "Container hentes innen 3 virkedager. Bestilt før kl. 14.00, så fristen regnes fra i dag." */
    public String reason(Promise promise) {
        if (promise.routeDay() != null) return words.of("order.reason.route", words.of(promise.routeDay()));
        var decides = promise.decides();
        var service = decides == null ? "OTHER" : decides.article().service().name();
        var counted = promise.afterCutOff()
                ? words.of("order.reason.late", formats.day(promise.countedFrom()))
                : words.of("order.reason.inTime", formats.time(promise.cutOff()));
        return words.of("order.reason." + service, promise.workingDays()) + " " + counted;
    }

    /** The same with the line that takes longest, where there are several. */
    public String reason(Promise promise, OrderForm form) {
        if (form.lines().size() < 2) return reason(promise);
        var decides = promise.decides();
        var name = decides == null
                ? words.of("pickup.other")
                : decides.article().name().toString();
        return words.of("order.reason.decides", name, reason(promise));
    }

    /** "Innen 3 virkedager", where there is little room. */
    public String within(Promise promise) {
        return promise.routeDay() != null
                ? words.of("order.reason.route", words.of(promise.routeDay()))
                : words.of("order.within", promise.workingDays());
    }
}
