package no.kundeportal.pickup.web;

import java.util.Set;
import java.util.regex.Pattern;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.pickup.Pickups;
import no.kundeportal.web.Forms;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Validator;

/** Holds an order against the rules of its single fields, then against those that need the site's own list. */
@Component
class OrderRules {

    private static final int FEWEST_WORDS = 3;
    private static final Pattern LINE = Pattern.compile("lines\\[(\\d+)]\\.(\\w+)");

    private final Pickups pickups;
    private final Validator validator;

    OrderRules(Pickups pickups, Validator validator) {
        this.pickups = pickups;
        this.validator = validator;
    }

    static BindingResult noErrors(OrderForm form) {
        return new BeanPropertyBindingResult(form, "orderForm");
    }

    /** @param read what could not even be read */
    BindingResult check(Viewer viewer, OrderForm form, BindingResult read) {
        var errors = noErrors(form);
        read.getAllErrors().forEach(errors::addError);
        validator.validate(form, errors);
        if ((form.isOther() || form.hasOther()) && form.wordsOfDescription() < FEWEST_WORDS) {
            errors.rejectValue("description", "pickup.description.tooShort");
        }
        checkLines(form, errors);
        if (errors.hasErrors()) return errors;
        try {
            pickups.check(viewer, form.toCommand());
        } catch (Refusal refusal) {
            reject(form, errors, refusal);
        }
        return errors;
    }

    private static void checkLines(OrderForm form, BindingResult errors) {
        if (form.lines().isEmpty()) errors.rejectValue("choice", "NotBlank.orderForm.choice");
        if (form.isChoosing() && !form.isOther() && form.action() == null && !errors.hasFieldErrors("action"))
            errors.rejectValue("action", "NotNull.orderForm.action");
        var before = form.before();
        for (int i = 0; i < before.size(); i++) {
            var line = before.get(i);
            if (line.isOther()) continue;
            if (line.action() == null) errors.rejectValue(at(i), "NotNull.orderForm.action");
            else if (line.pieces() == null) errors.rejectValue(at(i), "order.line.count");
        }
    }

    /** The rule counts lines; on the screen the last one has fields of its own while it is being chosen. */
    static void reject(OrderForm form, BindingResult errors, Refusal refusal) {
        var parts = LINE.matcher(java.util.Objects.toString(refusal.field(), ""));
        if (!parts.matches()) {
            Forms.reject(errors, refusal);
            return;
        }
        var line = Integer.parseInt(parts.group(1));
        if (line < form.before().size()) Forms.reject(errors, refusal.at(at(line)));
        else Forms.reject(errors, refusal.at(parts.group(2).equals("article") ? "choice" : parts.group(2)));
    }

    /** What is wrong with the lines before, which the screen that adds one more shows at once. */
    static BindingResult ofLines(OrderForm form, BindingResult errors) {
        var own = noErrors(form);
        errors.getFieldErrors().stream()
                .filter(error -> error.getField().startsWith("line[")
                        || form.hasOther()
                                && Set.of("description", "estimatedKg").contains(error.getField()))
                .forEach(own::addError);
        return own;
    }

    private static String at(int line) {
        return "line[" + line + "]";
    }
}
