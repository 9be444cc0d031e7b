package no.kundeportal.notification.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import no.kundeportal.customer.Sites;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.SiteNumber;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.notification.Channel;
import no.kundeportal.notification.Choices;
import no.kundeportal.notification.Extent;
import no.kundeportal.notification.NoticeKind;
import no.kundeportal.web.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the person wants to be told at the chosen customer: at all sites, and where a site is to differ. */
@Controller
@RequestMapping("/profile/notices")
@Access(Right.SEE)
class ChoiceController {

    private final Choices choices;
    private final Sites sites;

    ChoiceController(Choices choices, Sites sites) {
        this.choices = choices;
        this.sites = sites;
    }

    @GetMapping
    String show(Viewer viewer, @RequestParam(required = false) @Nullable String site, Model model) {
        var all = sites.of(viewer);
        var differing = choices.sites(viewer);
        var chosen =
                site == null || site.isBlank() ? null : sites.find(viewer, site).orElseThrow(NotFound::new);
        model.addAttribute("site", chosen);
        model.addAttribute("everywhere", choices.everywhere(viewer));
        if (chosen != null) model.addAttribute("here", choices.at(viewer, chosen.number()));
        model.addAttribute(
                "differing",
                all.stream().filter(each -> differing.contains(each.number())).toList());
        model.addAttribute(
                "others",
                all.stream().filter(each -> !differing.contains(each.number())).toList());
        model.addAttribute("kinds", NoticeKind.values());
        model.addAttribute("extents", Extent.values());
        model.addAttribute("hasEmail", choices.hasEmail(viewer));
        model.addAttribute("channels", Channel.values());
        return "notification/choices";
    }

    /** @param fields named by kind and channel, "FAILED.EMAIL"; what is missing or unknown is as usual */
    @PostMapping
    String choose(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String site,
            @RequestParam Map<String, String> fields,
            RedirectAttributes then) {
        choices.choose(viewer, site == null || site.isBlank() ? null : new SiteNumber(site), table(fields));
        then.addFlashAttribute("done", "notice.choices.saved");
        return "redirect:/profile/notices";
    }

    @PostMapping("/removal")
    String remove(Viewer viewer, @RequestParam String site, RedirectAttributes then) {
        choices.choose(viewer, new SiteNumber(site), new Choices.Table(Map.of()));
        then.addFlashAttribute("done", "notice.choices.removed");
        return "redirect:/profile/notices";
    }

    private static Choices.Table table(Map<String, String> fields) {
        var table = new EnumMap<NoticeKind, Map<Channel, Extent>>(NoticeKind.class);
        for (var kind : NoticeKind.values()) {
            var row = new EnumMap<Channel, Extent>(Channel.class);
            for (var channel : Channel.values())
                Arrays.stream(Extent.values())
                        .filter(each -> each.name().equals(fields.get(kind + "." + channel)))
                        .forEach(each -> row.put(channel, each));
            table.put(kind, row);
        }
        return new Choices.Table(table);
    }
}
