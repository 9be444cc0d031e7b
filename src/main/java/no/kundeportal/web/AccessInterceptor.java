package no.kundeportal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Denies unless allowed: each handler states the right it asks for, and the viewer must have it. */
@Component
class AccessInterceptor implements HandlerInterceptor {

    private final Viewers viewers;
    private final ApplicationEventPublisher events;

    AccessInterceptor(Viewers viewers, ApplicationEventPublisher events) {
        this.viewers = viewers;
        this.events = events;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || !isOurs(method)) return true;
        var right = rightAskedBy(method);
        if (right == null) throw new NotFound();
        if (right == Right.PUBLIC) return true;
        var viewer = viewers.current().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("no viewer"));
        if (viewer.may(right)) return true;
        events.publishEvent(new AccessDenied(viewer, right, request.getRequestURI(), request.getRemoteAddr()));
        if (viewer.standing() instanceof Standing.Member && right.isGivenByAdministrators()) throw new Forbidden(right);
        throw new NotFound();
    }

    static @Nullable Right rightAskedBy(HandlerMethod handler) {
        var onMethod = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Access.class);
        if (onMethod != null) return onMethod.value();
        var onType = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Access.class);
        return onType == null ? null : onType.value();
    }

    private static boolean isOurs(HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith("no.kundeportal.");
    }
}
