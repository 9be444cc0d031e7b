package no.kundeportal.pickup.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.pickup.Pickups;
import no.kundeportal.web.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ordering, one question a screen. Each screen is an address, so going back, sharing and reloading just work. */
@Controller
@Access(Right.ORDER)
class OrderController {

    private final Pickups pickups;
    private final OrderPages pages;
    private final OrderRules rules;

    OrderController(Pickups pickups, OrderPages pages, OrderRules rules) {
        this.pickups = pickups;
        this.pages = pages;
        this.rules = rules;
    }

    /**
     * @param earliest stands for the earliest day possible, for whoever orders the same again
     * @param again number of an order of which the same is ordered once more
     * @param nothing one more line was to be added, and nothing was chosen
     */
    @GetMapping("/pickups/new")
    String step(
            Viewer viewer,
            @RequestParam(defaultValue = "site") String step,
            @RequestParam(defaultValue = "false") boolean earliest,
            @RequestParam(defaultValue = "false") boolean nothing,
            @RequestParam(required = false) @Nullable String again,
            @ModelAttribute OrderForm typed,
            BindingResult read,
            HttpServletRequest request,
            Model model) {
        if (again != null) return "redirect:" + OrderAddress.again(OrderStep.of(step), pickups.find(viewer, again));
        var settled = OrderAnswers.settled(request.getParameterMap());
        if (settled != null) return "redirect:" + settled;
        var all = pages.sitesOf(viewer);
        var only = typed.site() == null && all.size() == 1;
        // The key is made with the last screen and never taken from an address, which may be kept and used again.
        var form = (only ? typed.at(all.getFirst().number().value()) : typed).withKey(UUID.randomUUID());
        var page = pages.of(form, all);
        if (earliest && page.promise() != null) {
            page = pages.of(form.on(page.promise().earliest()), all);
        }
        var errors = rules.check(viewer, page.form(), read);
        var asked = OrderStep.of(only && step.equals("site") ? "what" : step);
        var wrong = OrderStep.firstWrong(errors, asked);
        if (wrong != asked) return page.show(wrong, errors, model);
        var own = asked == OrderStep.WHAT ? OrderRules.ofLines(page.form(), errors) : OrderRules.noErrors(page.form());
        if (nothing) own.rejectValue("choice", "NotBlank.orderForm.choice");
        return page.show(asked, own, model);
    }

    @PostMapping("/pickups")
    String place(
            Viewer viewer,
            @ModelAttribute OrderForm typed,
            BindingResult read,
            @RequestParam(defaultValue = "false") boolean earliest,
            Model model,
            RedirectAttributes then) {
        var keyed = typed.requestKey() == null ? typed.withKey(UUID.randomUUID()) : typed;
        var form = earliest ? pages.onEarliest(keyed, pages.sitesOf(viewer)) : keyed;
        // The rules of today do not undo an order that stands: the form sent again leads to it.
        var known =
                form.requestKey() == null ? Optional.<String>empty() : pickups.placedWith(viewer, form.requestKey());
        if (known.isPresent()) return "redirect:/pickups/" + known.get();
        var errors = rules.check(viewer, form, read);
        var number = new String[1];
        if (!errors.hasErrors() && placed(viewer, form, errors, number)) {
            then.addFlashAttribute("done", "pickup.placed");
            return "redirect:/pickups/" + number[0];
        }
        return pages.of(form, pages.sitesOf(viewer))
                .show(OrderStep.firstWrong(errors, OrderStep.REVIEW), errors, model);
    }

    private boolean placed(Viewer viewer, OrderForm form, BindingResult errors, String[] number) {
        try {
            number[0] = pickups.place(viewer, form.toCommand());
            return true;
        } catch (Refusal refusal) {
            OrderRules.reject(form, errors, refusal);
            return false;
        }
    }
}
