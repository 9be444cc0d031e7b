package no.kundeportal.home.web;

import java.util.List;
import no.kundeportal.customer.Site;
import no.kundeportal.customer.SiteContainer;
import no.kundeportal.customer.Sites;
import no.kundeportal.document.QrCode;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.mail.MailSettings;
import no.kundeportal.web.Access;
import no.kundeportal.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Codes to put on the containers: whoever scans one, orders for that container. To those who may not see its site, a code
 * is as unknown as one that was never printed.
 */
@Controller
@Access(Right.SEE)
class ContainerCodeController {

    record Printed(SiteContainer container, String picture) {}

    private final Sites sites;
    private final Words words;
    private final String publicUrl;

    ContainerCodeController(Sites sites, Words words, MailSettings settings) {
        this.sites = sites;
        this.words = words;
        this.publicUrl = settings.publicUrl();
    }

    @GetMapping("/sites/{number:[A-Z0-9-]{1,20}}/codes")
    String codes(Viewer viewer, @PathVariable String number, Model model) {
        var site = sites.find(viewer, number).orElseThrow(NotFound::new);
        model.addAttribute("site", site);
        model.addAttribute("codes", printed(site));
        return "home/container-codes";
    }

    private List<Printed> printed(Site site) {
        return sites.containersAt(site).stream()
                .map(each -> new Printed(
                        each,
                        QrCode.svg(
                                publicUrl + "/q/" + codeOf(site, each),
                                words.of("containerCode.picture", each.article().name()))))
                .toList();
    }

    @GetMapping("/q/{code}")
    String scanned(Viewer viewer, @PathVariable String code) {
        var parts = code.split("\\.", 3);
        var site = sites.find(viewer, parts[0]).orElseThrow(NotFound::new);
        var stands = sites.containersAt(site).stream()
                .filter(each -> codeOf(site, each).equals(code))
                .findFirst();
        // What was taken away since leads to what stands there now.
        if (stands.isEmpty() || !viewer.may(Right.ORDER)) return "redirect:/sites/" + site.number();
        return "redirect:"
                + UriComponentsBuilder.fromPath("/pickups/quick")
                        .queryParam("site", site.number())
                        .queryParam(
                                "choice",
                                stands.get().article().code() + ":"
                                        + stands.get().type().code())
                        .encode()
                        .toUriString();
    }

    private static String codeOf(Site site, SiteContainer container) {
        return site.number() + "." + container.article().code() + "."
                + container.type().code();
    }
}
