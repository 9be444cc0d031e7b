package no.kundeportal.pickup.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.pickup.Pickups;
import no.kundeportal.web.Access;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * An order that was made without a connection, sent when there is one. Answers the browser's worker, which may ask again
 * without knowing whether it was heard: the key of the form makes it one order.
 */
@Controller
@Access(Right.ORDER)
class QueuedOrderController {

    /** @param correct the screen on which the first error is put right, with all that was answered */
    record Refused(List<Wrong> errors, String correct) {}

    record Wrong(String field, String message) {}

    private final Pickups pickups;
    private final OrderPages pages;
    private final OrderRules rules;
    private final OrderSteps steps;
    private final MessageSource messages;

    QueuedOrderController(
            Pickups pickups, OrderPages pages, OrderRules rules, OrderSteps steps, MessageSource messages) {
        this.pickups = pickups;
        this.pages = pages;
        this.rules = rules;
        this.steps = steps;
        this.messages = messages;
    }

    @PostMapping("/pickups/queued")
    ResponseEntity<?> place(
            Viewer viewer,
            @ModelAttribute OrderForm typed,
            BindingResult read,
            @RequestParam(defaultValue = "false") boolean earliest,
            Locale language) {
        var key = typed.requestKey();
        if (key == null) return refusal(typed, read, language);
        var known = pickups.placedWith(viewer, key);
        if (known.isPresent()) return placed(known.get());
        var form = earliest ? pages.onEarliest(typed, pages.sitesOf(viewer)) : typed;
        var errors = rules.check(viewer, form, read);
        if (errors.hasErrors()) return refusal(form, errors, language);
        try {
            return placed(pickups.place(viewer, form.toCommand()));
        } catch (Refusal refusal) {
            OrderRules.reject(form, errors, refusal);
            return refusal(form, errors, language);
        }
    }

    private ResponseEntity<?> refusal(OrderForm form, BindingResult errors, Locale language) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(refused(form, errors, language));
    }

    private static ResponseEntity<?> placed(String number) {
        return ResponseEntity.status(HttpStatus.CREATED).body(Map.of("number", number, "path", "/pickups/" + number));
    }

    private Refused refused(OrderForm form, BindingResult errors, Locale language) {
        var wrong = errors.getAllErrors().stream()
                .map(error -> new Wrong(fieldOf(error), messages.getMessage(error, language)))
                .toList();
        return new Refused(
                wrong, steps.at(OrderStep.firstWrong(errors, OrderStep.REVIEW).key(), form));
    }

    private static String fieldOf(ObjectError error) {
        return error instanceof FieldError field ? field.getField() : "";
    }
}
