package no.kundeportal;

import static no.kundeportal.support.Demonstration.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.kundeportal.support.Page;
import no.kundeportal.support.PortalTest;
import no.kundeportal.support.Visitors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every link that a person meets on the way from the start page leads somewhere. Pages that differ only in what they are
 * about are opened once: what is behind one order stands for all orders.
 */
@PortalTest
class LinkWalkTest {

    /** More kinds of pages than any role has; beyond it something makes addresses without end. */
    private static final int MOST = 400;

    private record Link(String from, String to) {}

    @Autowired
    Visitors visitors;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                FJORDBYGG_ADMIN,
                FJORDBYGG_ORDERER,
                FJORDBYGG_READER,
                KYSTMAT_ADMIN,
                HOTELL_ADMIN,
                SAMLING_ADMIN,
                ANLEGG_NORD,
                ANLEGG_SOR,
                SUPPORT,
                DRIFT
            })
    void noLinkIsADeadEnd(String person) {
        var visitor = person.isEmpty() ? visitors.anonymous() : visitors.as(person);
        var dead = new ArrayList<String>();
        var seen = new HashMap<String, Set<String>>();
        var waiting = new ArrayDeque<>(List.of(new Link("", "/")));
        while (!waiting.isEmpty()) {
            var link = waiting.poll();
            var narrowings = seen.computeIfAbsent(kindOf(link.to()), kind -> new HashSet<>());
            if (narrowings.size() == most(link.to()) || !narrowings.add(narrowingOf(link.to()))) continue;
            var page = visitor.opens(link.to());
            if (isDead(page, person.isEmpty())) dead.add(page.status() + " " + link.to() + " on " + link.from());
            else linksOf(page, link.to()).forEach(waiting::add);
        }
        assertThat(dead).as("dead ends for " + person).isEmpty();
        assertThat(seen.keySet()).as("kinds of pages").hasSizeBetween(10, MOST);
    }

    /**
     * Before sign-in a link may lead there: the page behind it comes after. Who lacks a right is told whom to ask for it.
     */
    private static boolean isDead(Page page, boolean stranger) {
        if (page.status() == 403)
            return page.all("main a[href='/profile/access#ask']").isEmpty();
        if (page.status() == 302) return !stranger && pathOf(page.redirect()).equals("/sign-in");
        return page.status() != 200;
    }

    private static List<Link> linksOf(Page page, String from) {
        if (page.status() == 302) return List.of(new Link(from, page.redirect().replaceFirst("^https?://[^/]+", "")));
        var type = page.response().getContentType();
        if (type == null || !type.startsWith("text/html")) return List.of();
        return page.all("a[href], img[src], link[href], form[method=get][action]").stream()
                .map(each -> each.attr("href") + each.attr("src") + each.attr("action"))
                .filter(to -> !to.matches("[a-z]+:.*|//.*|#.*|"))
                .map(to -> URI.create(from).resolve(to).toString().replaceFirst("#.*", ""))
                .map(to -> new Link(from, to))
                .toList();
    }

    /** "/pickups/{}": numbers and keys made equal. */
    private static String kindOf(String address) {
        return Arrays.stream(pathOf(address).split("/"))
                .map(part -> part.matches(".*\\d.*") ? "{}" : part)
                .collect(Collectors.joining("/"));
    }

    /** Of the filter only what it narrows by: "from&to". */
    private static String narrowingOf(String address) {
        var query = URI.create(address).getRawQuery();
        if (query == null) return "";
        return Arrays.stream(query.split("&"))
                .map(part -> part.replaceFirst("=.*", ""))
                .distinct()
                .sorted()
                .collect(Collectors.joining("&"));
    }

    /** A page in some of its narrowings, since they multiply; a file once, since it takes long. */
    private static int most(String address) {
        return pathOf(address).matches(".*\\.(xlsx|csv|pdf)") ? 1 : 2;
    }

    private static String pathOf(String address) {
        return URI.create(address).getPath();
    }
}
