package no.kundeportal.support;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.Cookie;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** People of the demonstration, and what they open and submit. */
@TestComponent
public class Visitors {

    private final MockMvc portal;
    private final EntityManager entities;

    Visitors(MockMvc portal, EntityManager entities) {
        this.portal = portal;
        this.entities = entities;
    }

    public Visitor as(String userId) {
        var token =
                UsernamePasswordAuthenticationToken.authenticated(idOf(userId).toString(), null, List.of());
        return new Visitor(authentication(token));
    }

    public Visitor anonymous() {
        return new Visitor(request -> request);
    }

    /** By the form, with a real session that can be ended elsewhere. */
    public Visitor signedIn(String userId, String password) {
        return anonymous().signsIn(userId, password);
    }

    /** As the demonstration makes them. */
    public static UUID idOf(String userId) {
        try {
            var digest = MessageDigest.getInstance("MD5").digest(userId.getBytes(StandardCharsets.UTF_8));
            var number = new BigInteger(1, digest);
            return new UUID(number.shiftRight(64).longValue(), number.longValue());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The token that every form carries, taken from a real form with its cookie. */
    private record FormToken(Cookie cookie, String value) {}

    private FormToken formToken;

    private FormToken formToken() {
        if (formToken != null) return formToken;
        var page = send(MockMvcRequestBuilders.get("/sign-in"));
        var cookie = page.response().getCookie("XSRF-TOKEN");
        formToken =
                new FormToken(cookie, page.all("input[name=_csrf]").getFirst().val());
        return formToken;
    }

    private Page send(RequestBuilder request) {
        try {
            return new Page(portal.perform(request).andReturn().getResponse());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public final class Visitor {

        private final RequestPostProcessor who;
        private String language = "nb";
        private String address = "127.0.0.1";
        private String agent;
        private Cookie session;
        private Cookie carried;

        private Visitor(RequestPostProcessor who) {
            this.who = who;
        }

        public Visitor in(String chosen) {
            language = chosen;
            return this;
        }

        /** From another address on the network. */
        public Visitor from(String other) {
            address = other;
            return this;
        }

        /** With another browser. */
        public Visitor using(String userAgent) {
            agent = userAgent;
            return this;
        }

        /** With a cookie of an earlier visit. */
        public Visitor carrying(Cookie cookie) {
            carried = cookie;
            return this;
        }

        /** By the form, from here on with the session that this gives. */
        public Visitor signsIn(String userId, String password) {
            var answer = submits("/sign-in", "username", userId, "password", password);
            if (answer.status() != 302) throw new AssertionError(userId + " was not let in: " + answer.text());
            session = answer.response().getCookie("SESSION");
            return this;
        }

        /** Switches to another standing in the header, and stays with it. */
        public Visitor acting(String standing) {
            session = submits("/profile/membership", "membership", standing)
                    .response()
                    .getCookie("SESSION");
            return this;
        }

        public Page opens(String address) {
            return perform(MockMvcRequestBuilders.get(URI.create(address)));
        }

        public Page opensBehindHttps(String address) {
            return perform(MockMvcRequestBuilders.get(URI.create(address)).secure(true));
        }

        /** @param fields names and values in turn */
        public Page submits(String address, Object... fields) {
            var request = MockMvcRequestBuilders.post(URI.create(address))
                    .param("_csrf", formToken().value());
            for (int i = 0; i < fields.length; i += 2) request.param((String) fields[i], String.valueOf(fields[i + 1]));
            return perform(request);
        }

        /** Submits as another site would: without the form's token. */
        public Page forges(String address, String name, String value) {
            return perform(MockMvcRequestBuilders.post(URI.create(address)).param(name, value));
        }

        public Page uploads(String address, String fileName, byte[] content) {
            return uploads(address, new MockMultipartFile("file", fileName, "text/csv", content));
        }

        /** @param fields names and values in turn, beside the file */
        public Page uploads(String address, MockMultipartFile file, Object... fields) {
            return uploads(address, List.of(file), fields);
        }

        public Page uploads(String address, List<MockMultipartFile> files, Object... fields) {
            var request = MockMvcRequestBuilders.multipart(URI.create(address));
            files.forEach(request::file);
            request.param("_csrf", formToken().value());
            for (int i = 0; i < fields.length; i += 2) request.param((String) fields[i], String.valueOf(fields[i + 1]));
            return perform(request);
        }

        /** JSON to a machine's address. */
        public Page posts(String address, String token, String json) {
            var request = MockMvcRequestBuilders.post(URI.create(address)).contentType(MediaType.APPLICATION_JSON);
            if (token != null) request.header("Authorization", "Bearer " + token);
            return perform(request.content(json));
        }

        private Page perform(AbstractMockHttpServletRequestBuilder<?> request) {
            request.with(who)
                    .with(sent -> {
                        sent.setRemoteAddr(address);
                        return sent;
                    })
                    .cookie(new Cookie("language", language), formToken().cookie());
            if (session != null) request.cookie(session);
            if (carried != null) request.cookie(carried);
            if (agent != null) request.header("User-Agent", agent);
            var page = send(request);
            if (session != null && page.response().getCookie("SESSION") != null)
                session = page.response().getCookie("SESSION");
            // The request's work ends with the test's transaction: until then nothing may rest in memory alone.
            if (TransactionSynchronizationManager.isActualTransactionActive()) {
                entities.flush();
                entities.clear();
            }
            return page;
        }
    }
}
