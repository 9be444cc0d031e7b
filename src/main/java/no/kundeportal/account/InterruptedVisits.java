package no.kundeportal.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import no.kundeportal.web.Resumable;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;

/**
 * Where a person was going when the session was over, kept in a cookie, so that a visit without signing in leaves no session in
 * the database. A browser keeps 4 KB: the address of a long order is packed, and the rare one that is longer still lies in a
 * session after all.
 */
@Component
public class InterruptedVisits implements RequestCache {

    private static final String NAME = "GOING_TO";
    private static final int COOKIE_HOLDS = 3_800;
    private static final int LONGEST = 30_000;

    private final List<Resumable> forms;

    InterruptedVisits(List<Resumable> forms) {
        this.forms = forms;
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        // What a page asks for by itself is no place to go to.
        if (request.getHeader("HX-Request") != null) return;
        var address = addressOf(request);
        var packed = packed(address);
        if (packed.length() <= COOKIE_HOLDS) response.addCookie(cookie(packed, request, -1));
        else if (address.length() <= LONGEST) request.getSession().setAttribute(NAME, address);
    }

    private String addressOf(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            for (var form : forms) if (form.addressOf(request) instanceof String page) return page;
        }
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        var address = address(request);
        return address == null ? null : new SimpleSavedRequest(address);
    }

    /** Where they have arrived, the cookie has done its work. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        if (request.getMethod().equals("GET") && addressOf(request).equals(address(request)))
            removeRequest(request, response);
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie("", request, 0));
        var session = request.getSession(false);
        if (session != null) session.removeAttribute(NAME);
    }

    private static @Nullable String address(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(NAME) instanceof String address) return address;
        var cookies = Objects.requireNonNullElse(request.getCookies(), new Cookie[0]);
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(cookie -> unpacked(cookie.getValue()))
                .filter(InterruptedVisits::isOurs)
                .findFirst()
                .orElse(null);
    }

    /** A page of this portal, and none that a cookie from elsewhere leads to. */
    private static boolean isOurs(String address) {
        return address.startsWith("/") && !address.startsWith("//") && !address.startsWith("/\\");
    }

    private static Cookie cookie(String value, HttpServletRequest request, int seconds) {
        var cookie = new Cookie(NAME, value);
        cookie.setMaxAge(seconds);
        cookie.setSecure(request.isSecure());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    private static String packed(String address) {
        var bytes = new ByteArrayOutputStream();
        try (var packing = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION))) {
            packing.write(address.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /** Empty where it was not packed by us. */
    private static String unpacked(String packed) {
        try (var bytes = new InflaterInputStream(
                new java.io.ByteArrayInputStream(Base64.getUrlDecoder().decode(packed)))) {
            return new String(bytes.readNBytes(LONGEST), StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException e) {
            return "";
        }
    }
}
