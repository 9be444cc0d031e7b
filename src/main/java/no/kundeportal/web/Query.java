package no.kundeportal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The filter of a list lives in its address: these are the addresses beside the current one. */
@Component
@InTemplates
public class Query {

    /** The list without any filter. */
    public String path() {
        return request().getRequestURI();
    }

    public boolean isFiltered(String... parameters) {
        return Arrays.stream(parameters)
                .map(request()::getParameter)
                .anyMatch(value -> value != null && !value.isBlank());
    }

    /** What one filter is set to, empty for nothing. */
    public String value(String parameter) {
        return Objects.requireNonNullElse(request().getParameter(parameter), "");
    }

    /** This very address, to return to after a small detour. */
    public String here() {
        var query = request().getQueryString();
        return request().getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** The same list under another ending, for example ".xlsx", without the page reached. */
    public String file(String ending) {
        return builder()
                .replacePath(request().getRequestURI() + ending)
                .replaceQueryParam("after")
                .build()
                .toUriString();
    }

    /** A page below this one, over the same filter. */
    public String below(String name) {
        return builder()
                .replacePath(request().getRequestURI() + "/" + name)
                .replaceQueryParam("after")
                .replaceQueryParam("step")
                .build()
                .toUriString();
    }

    /** The page above this one, over the same filter. */
    public String above() {
        var path = request().getRequestURI();
        return builder()
                .replacePath(path.substring(0, path.lastIndexOf('/')))
                .build()
                .toUriString();
    }

    /** The same list from after this key on. */
    public String after(String key) {
        // The query stands here as it came, that is encoded; only the key is new.
        return builder()
                .replaceQueryParam("after", UriUtils.encode(key, StandardCharsets.UTF_8))
                .build()
                .toUriString();
    }

    /** The same list without one value of one filter. */
    public String without(String parameter, String value) {
        var rest = Arrays.stream(request().getParameterValues(parameter))
                .filter(each -> !each.equals(value))
                .toArray();
        return builder()
                .replaceQueryParam("after")
                .replaceQueryParam(parameter, rest)
                .build()
                .toUriString();
    }

    /** This page of the list with one of its rows opened. */
    public String opening(String parameter, String value) {
        return builder().replaceQueryParam(parameter, value).build().toUriString();
    }

    /** The same list with one filter set to one value. */
    public String with(String parameter, String value) {
        return builder()
                .replaceQueryParam("after")
                .replaceQueryParam(parameter, value)
                .build()
                .toUriString();
    }

    /** The same list from its beginning, in another order. */
    public String sorted(String sort, String direction) {
        return builder()
                .replaceQueryParam("after")
                .replaceQueryParam("sort", sort)
                .replaceQueryParam("direction", direction)
                .build()
                .toUriString();
    }

    /** The same page over other days. */
    public String days(LocalDate from, LocalDate to) {
        return builder()
                .replaceQueryParam("after")
                .replaceQueryParam("from", from)
                .replaceQueryParam("to", to)
                .build()
                .toUriString();
    }

    /** Where this report becomes one of one's own, with its filter. */
    public String saving(String report) {
        return builder()
                .replacePath("/reports/new")
                .replaceQueryParam("after")
                .replaceQueryParam("report", report)
                .build()
                .toUriString();
    }

    /** Another report over the same days and selection. */
    public String report(String path) {
        return slips().replacePath(path).build().toUriString();
    }

    /** Another page of the same folder over the same filter. */
    public String sibling(String name) {
        var path = request().getRequestURI();
        var folder = path.substring(0, path.lastIndexOf('/') + 1);
        return builder()
                .replacePath(folder + name)
                .replaceQueryParam("after")
                .build()
                .toUriString();
    }

    /** The slips behind a figure of some days: the same filter, narrowed to them. */
    public String standard(LocalDate from, LocalDate to) {
        return slips().replaceQueryParam("from", from)
                .replaceQueryParam("to", to)
                .build()
                .toUriString();
    }

    /** All slips of the same filter, one by one. */
    public String standard() {
        return slips().build().toUriString();
    }

    private static UriComponentsBuilder slips() {
        return builder()
                .replacePath("/statistics/standard")
                .replaceQueryParam("after")
                .replaceQueryParam("basis")
                .replaceQueryParam("step")
                .replaceQueryParam("standard")
                .replaceQueryParam("unit")
                .replaceQueryParam("group")
                .replaceQueryParam("sort")
                .replaceQueryParam("direction");
    }

    /** The slips behind a figure of some articles: the same filter, narrowed to them. */
    public String standard(List<String> articles) {
        return slips().replaceQueryParam("article", articles.toArray()).build().toUriString();
    }

    /** What lies behind a step of the hierarchy, over the same selection. */
    public String step(String step) {
        return builder()
                .replacePath("/follow-up/hierarchy")
                .replaceQueryParam("after")
                .replaceQueryParam("step", step)
                .fragment("behind")
                .build()
                .toUriString();
    }

    /** The slips behind a figure of one site, or of another single value of a filter. */
    public String standardOf(String filter, String value) {
        return slips().replaceQueryParam(filter, value).build().toUriString();
    }

    /** The slips behind a figure of some articles at one facility. */
    public String standard(List<String> articles, String facility) {
        return slips().replaceQueryParam("article", articles.toArray())
                .replaceQueryParam("facility", facility)
                .build()
                .toUriString();
    }

    private static UriComponentsBuilder builder() {
        var query = request().getQueryString();
        return UriComponentsBuilder.fromPath(request().getRequestURI()).query(query);
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
