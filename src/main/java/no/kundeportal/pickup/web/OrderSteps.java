package no.kundeportal.pickup.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.kundeportal.customer.SiteContainer;
import no.kundeportal.pickup.Action;
import no.kundeportal.pickup.Promise;
import no.kundeportal.web.Formats;
import no.kundeportal.web.InTemplates;
import no.kundeportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

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
        var address = UriComponentsBuilder.fromPath("/pickups/new").queryParam("step", step);
        answers(form).forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(answers(form)).toUriString();
    }

    /** What was answered on other screens, to be sent along with this one. */
    public Map<String, String> kept(OrderStep step, OrderForm form) {
        var kept = answers(form);
        kept.keySet().removeIf(step::asksFor);
        if (step == OrderStep.REVIEW) kept.put("requestKey", String.valueOf(form.requestKey()));
        return kept;
    }

    /** "Container hentes innen 3 virkedager. Bestilt før kl. 14.00, så fristen regnes fra i dag." */
    public String reason(Promise promise, @Nullable SiteContainer chosen) {
        if (promise.routeDay() != null) return words.of("order.reason.route", words.of(promise.routeDay()));
        var service = chosen == null ? "OTHER" : chosen.article().service().name();
        var counted = promise.afterCutOff()
                ? words.of("order.reason.late", formats.day(promise.countedFrom()))
                : words.of("order.reason.inTime", formats.time(promise.cutOff()));
        return words.of("order.reason." + service, promise.workingDays()) + " " + counted;
    }

    /** "Innen 3 virkedager", where there is little room. */
    public String within(Promise promise) {
        return promise.routeDay() != null
                ? words.of("order.reason.route", words.of(promise.routeDay()))
                : words.of("order.within", promise.workingDays());
    }

    private static Map<String, String> answers(OrderForm form) {
        var answers = new LinkedHashMap<String, String>();
        put(answers, "site", form.site());
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
        return answers;
    }

    private static void put(Map<String, String> answers, String name, @Nullable Object value) {
        var text = switch (value) {
            case BigDecimal number -> number.toPlainString();
            case LocalDate day -> day.toString();
            case null, default -> Objects.toString(value, "").strip();
        };
        if (!text.isEmpty()) answers.put(name, text);
    }

    /**
     * The screens offer an action and a count inside each article, and a day of one's own beside the offered ones. This is
     * the address in which only what was chosen is left, or null when it is so already.
     */
    static @Nullable String settled(Map<String, String[]> parameters) {
        if (parameters.keySet().stream().noneMatch(name -> name.startsWith("action-") || name.equals("otherDay")))
            return null;
        var settled = new LinkedHashMap<String, String>();
        parameters.forEach((name, values) -> {
            var isDetail = name.startsWith("action-") || name.startsWith("count-") || name.equals("otherDay");
            if (!isDetail && !values[0].isBlank()) settled.put(name, values[0]);
        });
        var choice = settled.getOrDefault("choice", "");
        move(parameters, settled, "action-" + choice, "action");
        move(parameters, settled, "count-" + choice, "containerCount");
        // A day written out is meant, also by somebody who forgot to tick "another day".
        if ("other".equals(settled.get("wantedOn"))) settled.remove("wantedOn");
        move(parameters, settled, "otherDay", "wantedOn");
        var address = UriComponentsBuilder.fromPath("/pickups/new");
        settled.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(settled).toUriString();
    }

    private static void move(Map<String, String[]> from, Map<String, String> to, String name, String as) {
        var values = from.get(name);
        if (values != null && !values[0].isBlank()) to.put(as, values[0]);
    }
}
