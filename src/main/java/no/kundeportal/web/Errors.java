package no.kundeportal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.Stale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.DataBinder;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/** Turns what goes wrong into a page that says what to do; never the text of an exception. */
@ControllerAdvice
class Errors {

    private static final Logger log = LoggerFactory.getLogger(Errors.class);

    @ExceptionHandler({AuthenticationException.class, AccessDeniedException.class})
    void leaveToSecurity(RuntimeException e) {
        throw e;
    }

    @ExceptionHandler(NotFound.class)
    ModelAndView notFound() {
        return page(HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler(Forbidden.class)
    ModelAndView forbidden(Forbidden e) {
        return page(HttpStatus.FORBIDDEN).addObject("right", e.right());
    }

    @ExceptionHandler(OnlyLooking.class)
    ModelAndView onlyLooking() {
        return page(HttpStatus.FORBIDDEN).addObject("onlyLooking", true);
    }

    @ExceptionHandler(Stale.class)
    ModelAndView stale(Stale e) {
        return page(HttpStatus.CONFLICT).addObject("stale", e);
    }

    @ExceptionHandler(OptimisticLockingFailureException.class)
    ModelAndView changedMeanwhile() {
        return page(HttpStatus.CONFLICT);
    }

    /** A refusal that no form caught: the rule's sentence on a page of its own. */
    @ExceptionHandler(Refusal.class)
    ModelAndView refused(Refusal e) {
        return page(HttpStatus.CONFLICT).addObject("refusal", e);
    }

    @ExceptionHandler({MethodArgumentTypeMismatchException.class, HttpMessageNotReadableException.class})
    ModelAndView unreadable() {
        return page(HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge() {
        return page(HttpStatus.CONTENT_TOO_LARGE);
    }

    /** The log gets the pattern of the address: the address itself may hold a secret. */
    @ExceptionHandler(Exception.class)
    @Nullable
    ModelAndView unexpected(Exception e, HttpServletRequest request, HttpServletResponse response) {
        if (e instanceof ErrorResponse answer && answer.getStatusCode().is4xxClientError()) {
            return page(HttpStatus.valueOf(answer.getStatusCode().value()));
        }
        if (isBeyondAnyForm(e)) return unreadable();
        var reference = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        log.error(
                "Reference {}: {} {}",
                reference,
                request.getMethod(),
                request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE),
                e);
        if (response.isCommitted()) return null;
        response.reset();
        return page(HttpStatus.INTERNAL_SERVER_ERROR).addObject("reference", reference);
    }

    /** A field of a list at a place that no form of ours has: the binder itself has no word for it. */
    private static boolean isBeyondAnyForm(Exception e) {
        return e instanceof IndexOutOfBoundsException
                && Arrays.stream(e.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().equals(DataBinder.class.getName()));
    }

    private static ModelAndView page(HttpStatus status) {
        var name = switch (status) {
            case FORBIDDEN -> "403";
            case CONFLICT -> "409";
            case CONTENT_TOO_LARGE -> "413";
            case INTERNAL_SERVER_ERROR -> "500";
            default -> "404";
        };
        return new ModelAndView("error/" + name, Map.of(), status);
    }
}
