package no.kundeportal.pickup.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.kundeportal.customer.DeliveryDuty;
import no.kundeportal.customer.Site;
import no.kundeportal.customer.SiteContainer;
import no.kundeportal.pickup.Promise;
import no.kundeportal.pickup.TimeWindow;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/**
 * The order so far with what it names.
 *
 * @param all the sites to choose between
 * @param stands what stands at the chosen site
 * @param duties by article, when what is hazardous of it must be delivered
 * @param lines those before the one that is being chosen
 * @param chosen what that one is about
 * @param promise known once something is chosen for which there is a day
 * @param days the first days on which it can be
 */
record OrderPage(
        OrderForm form,
        List<Site> all,
        @Nullable Site site,
        List<SiteContainer> stands,
        Map<String, DeliveryDuty> duties,
        List<Line> lines,
        @Nullable SiteContainer chosen,
        @Nullable Promise promise,
        List<LocalDate> days) {

    /** @param stands null for Annet, and for what does not stand at the site */
    public record Line(OrderLine line, @Nullable SiteContainer stands) {}

    private boolean isHazardous() {
        return Stream.concat(lines.stream().map(Line::stands), Stream.ofNullable(chosen))
                .anyMatch(each -> each != null && each.article().hazardous());
    }

    String show(OrderStep step, BindingResult errors, Model model) {
        model.addAttribute("orderForm", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "orderForm", errors);
        model.addAttribute("step", site == null ? OrderStep.SITE : step);
        model.addAttribute("sites", all);
        model.addAttribute("site", site);
        model.addAttribute("stands", stands);
        model.addAttribute("duties", duties);
        model.addAttribute("lines", lines);
        model.addAttribute("hazardous", isHazardous());
        model.addAttribute("chosen", chosen);
        model.addAttribute("windows", TimeWindow.values());
        model.addAttribute("promise", promise);
        model.addAttribute("days", days);
        return "pickup/new";
    }
}
