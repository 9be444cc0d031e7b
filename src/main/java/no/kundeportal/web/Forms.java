package no.kundeportal.web;

import no.kundeportal.kernel.Refusal;
import org.springframework.validation.BindingResult;

/** Carries out what a form asks for, and puts a rule's refusal where the form shows its errors. */
public final class Forms {

    private Forms() {}

    /** True when the form was without errors and the verb was carried out. */
    public static boolean accepted(BindingResult form, Runnable verb) {
        if (form.hasErrors()) return false;
        try {
            verb.run();
            return true;
        } catch (Refusal refusal) {
            reject(form, refusal);
            return false;
        }
    }

    public static void reject(BindingResult form, Refusal refusal) {
        var field = refusal.field();
        if (field == null) form.reject(refusal.key(), refusal.arguments(), null);
        else form.rejectValue(field, refusal.key(), refusal.arguments(), null);
    }
}
