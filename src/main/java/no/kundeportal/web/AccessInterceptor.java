package no.kundeportal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Standing;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
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
        var access = accessOf(method);
        if (access == null) throw new NotFound();
        var viewer = viewers.current();
        if (viewer.isPresent() && viewer.get().seer() != null && changes(request) && !access.whileSeeing())
            throw new OnlyLooking();
        if (access.value() == Right.PUBLIC) return true;
        requireRight(
                viewer.orElseThrow(() -> new AuthenticationCredentialsNotFoundException("no viewer")),
                access.value(),
                request);
        return true;
    }

    private void requireRight(Viewer viewer, Right right, HttpServletRequest request) {
        if (viewer.may(right)) return;
        events.publishEvent(new AccessDenied(viewer, right, request.getRequestURI()));
        if (viewer.standing() instanceof Standing.Member && right.isGivenByAdministrators()) throw new Forbidden(right);
        throw new NotFound();
    }

    /**
     * Whatever leaves as a file is announced, so that the record of exports cannot forget one. What is open to everybody is
     * nobody's export, and its address may hold a secret.
     */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        var disposition = response.getHeader(HttpHeaders.CONTENT_DISPOSITION);
        if (failure != null || disposition == null || !disposition.startsWith("attachment")) return;
        if (handler instanceof HandlerMethod method && isPublic(method)) return;
        viewers.current().ifPresent(viewer -> events.publishEvent(new Exported(viewer, request.getRequestURI())));
    }

    private static boolean isPublic(HandlerMethod method) {
        var access = accessOf(method);
        return access != null && access.value() == Right.PUBLIC;
    }

    private static boolean changes(HttpServletRequest request) {
        return !HttpMethod.GET.matches(request.getMethod()) && !HttpMethod.HEAD.matches(request.getMethod());
    }

    private static @Nullable Access accessOf(HandlerMethod handler) {
        var onMethod = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Access.class);
        return onMethod != null
                ? onMethod
                : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Access.class);
    }

    private static boolean isOurs(HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith("no.kundeportal.");
    }
}
