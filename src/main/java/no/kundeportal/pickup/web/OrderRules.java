package no.kundeportal.pickup.web;

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
        if (form.isOther() && form.wordsOfDescription() < FEWEST_WORDS) {
            errors.rejectValue("description", "pickup.description.tooShort");
        }
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
}
