package no.kundeportal.pickup.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import no.kundeportal.customer.Site;
import no.kundeportal.customer.SiteContainer;
import no.kundeportal.customer.Sites;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.pickup.Action;
import no.kundeportal.pickup.Pickups;
import no.kundeportal.pickup.Promise;
import no.kundeportal.pickup.TimeWindow;
import no.kundeportal.web.Access;
import no.kundeportal.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Validator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ordering, one question a screen. Each screen is an address, so going back, sharing and reloading just work. */
@Controller
@Access(Right.ORDER)
class OrderController {

    private static final int DAYS_OFFERED = 5;

    private final Pickups pickups;
    private final Sites sites;
    private final Validator validator;

    OrderController(Pickups pickups, Sites sites, Validator validator) {
        this.pickups = pickups;
        this.sites = sites;
        this.validator = validator;
    }

    /** @param earliest stands for the earliest day possible, for whoever orders the same again */
    @GetMapping("/pickups/new")
    String step(
            Viewer viewer,
            @RequestParam(defaultValue = "site") String step,
            @RequestParam(defaultValue = "false") boolean earliest,
            @ModelAttribute OrderForm typed,
            BindingResult binding,
            HttpServletRequest request,
            Model model) {
        var settled = OrderSteps.settled(request.getParameterMap());
        if (settled != null) return "redirect:" + settled;
        var all = sites.of(viewer);
        var only = typed.site() == null && all.size() == 1;
        var form = only ? typed.at(all.getFirst().number().value()) : typed;
        var page = new Page(viewer, form.withKey(UUID.randomUUID()), all);
        if (earliest) page = page.onTheEarliestDay();
        var errors = page.check(binding);
        var asked = OrderStep.of(only && step.equals("site") ? "what" : step);
        var wrong = page.firstWrong(errors, asked);
        return page.show(wrong == null ? asked : wrong, wrong == null ? Errors.none(page.form) : errors, model);
    }

    @PostMapping("/pickups")
    String place(
            Viewer viewer,
            @ModelAttribute OrderForm typed,
            BindingResult binding,
            Model model,
            RedirectAttributes then) {
        var page = new Page(
                viewer, typed.requestKey() == null ? typed.withKey(UUID.randomUUID()) : typed, sites.of(viewer));
        var errors = page.check(binding);
        var number = new String[1];
        if (Forms.accepted(errors, () -> number[0] = pickups.place(viewer, page.form.toCommand()))) {
            then.addFlashAttribute("done", "pickup.placed");
            return "redirect:/pickups/" + number[0];
        }
        var wrong = page.firstWrong(errors, OrderStep.REVIEW);
        return page.show(wrong == null ? OrderStep.REVIEW : wrong, errors, model);
    }

    /** One request's view of the order: the form with the site and the article that it names. */
    private class Page {

        private final Viewer viewer;
        private final OrderForm form;
        private final List<Site> all;
        private final @Nullable Site site;
        private final List<SiteContainer> stands;
        private final @Nullable SiteContainer chosen;
        private final @Nullable Promise promise;

        Page(Viewer viewer, OrderForm form, List<Site> all) {
            this.viewer = viewer;
            this.form = form;
            this.all = all;
            this.site = all.stream()
                    .filter(each -> each.number().value().equals(form.site()))
                    .findFirst()
                    .orElse(null);
            this.stands = site == null ? List.of() : sites.containersAt(site);
            this.chosen = stands.stream().filter(form::chooses).findFirst().orElse(null);
            this.promise = site == null || chosen == null && !form.isOther() ? null : pickups.promise(site, chosen);
        }

        Page onTheEarliestDay() {
            return promise == null ? this : new Page(viewer, form.on(promise.earliest()), all);
        }

        /** The rules of the single fields, then those that need the site's own list. */
        BindingResult check(BindingResult binding) {
            var errors = Errors.of(form, binding);
            validator.validate(form, errors);
            if (form.isOther() && form.wordsOfDescription() < 3)
                errors.rejectValue("description", "pickup.description.tooShort");
            if (form.choice() != null && !form.isOther() && form.action() == null && !errors.hasFieldErrors("action")) {
                errors.rejectValue("action", "NotNull.orderForm.action");
            }
            if (errors.hasErrors()) return errors;
            try {
                pickups.check(viewer, form.toCommand());
            } catch (Refusal refusal) {
                Forms.reject(errors, "article".equals(refusal.field()) ? refusal.at("choice") : refusal);
            }
            return errors;
        }

        /** The first screen before this one on which something is wrong, or this one itself when it is the last. */
        @Nullable
        OrderStep firstWrong(BindingResult errors, OrderStep before) {
            return Arrays.stream(OrderStep.values())
                    .filter(step -> step.compareTo(before) < 0)
                    .filter(step -> errors.getFieldErrors().stream().anyMatch(error -> step.asksFor(error.getField())))
                    .findFirst()
                    .orElse(null);
        }

        String show(OrderStep step, BindingResult errors, Model model) {
            model.addAttribute("orderForm", form);
            model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "orderForm", errors);
            model.addAttribute("step", site == null ? OrderStep.SITE : step);
            model.addAttribute("sites", all);
            model.addAttribute("site", site);
            model.addAttribute("stands", stands);
            model.addAttribute("chosen", chosen);
            model.addAttribute("actions", Action.values());
            model.addAttribute("windows", TimeWindow.values());
            model.addAttribute("promise", promise);
            if (site != null && promise != null)
                model.addAttribute("days", pickups.offeredDays(promise, site, DAYS_OFFERED));
            return "pickup/new";
        }
    }

    private static final class Errors {
        static BindingResult none(OrderForm form) {
            return new BeanPropertyBindingResult(form, "orderForm");
        }

        static BindingResult of(OrderForm form, BindingResult binding) {
            var errors = none(form);
            binding.getAllErrors().forEach(errors::addError);
            return errors;
        }
    }
}
