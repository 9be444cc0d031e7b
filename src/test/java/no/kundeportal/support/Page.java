package no.kundeportal.support;

import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.mock.web.MockHttpServletResponse;

/** An answer of the portal, as a person reads it. */
public record Page(MockHttpServletResponse response) {

    public int status() {
        return response.getStatus();
    }

    /** Where it sends the person, null when it does not. */
    public String redirect() {
        return response.getRedirectedUrl();
    }

    public Document html() {
        return Jsoup.parse(body());
    }

    public String body() {
        try {
            return response.getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] bytes() {
        return response.getContentAsByteArray();
    }

    /** All that can be read in the main part, spaces made plain. */
    public String text() {
        var main = html().selectFirst("main");
        return main == null ? "" : main.text().replace('\u00A0', ' ');
    }

    public String heading() {
        return html().select("h1").text();
    }

    public List<Element> all(String selector) {
        return html().select(selector);
    }

    public Element one(String selector) {
        var found = html().select(selector);
        if (found.size() != 1) throw new AssertionError(found.size() + " of " + selector + " on " + heading());
        return found.getFirst();
    }

    /** The plain number that a figure carries. */
    public BigDecimal figure(String selector) {
        return new BigDecimal(one(selector).attr("data-value"));
    }

    /** The sentence beside a field that is wrong. */
    public String errorAt(String field) {
        return one("[id=" + field.replace("\\", "") + "-error]").text();
    }
}
