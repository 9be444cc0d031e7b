package no.kundeportal.customer.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import no.kundeportal.catalogue.Catalogue;
import no.kundeportal.catalogue.ContainerType;
import no.kundeportal.customer.ContainerRegister;
import no.kundeportal.customer.SiteRegister;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Right;
import no.kundeportal.web.Access;
import no.kundeportal.web.Formats;
import no.kundeportal.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the operator sets out at a site, changes there and takes away. */
@Controller
@Access(Right.OPERATE)
class ContainerRegisterController {

    private static final String OF_SITE = "/operator/sites/{number:[A-Z0-9-]{1,20}}/containers";
    private static final String ONE = OF_SITE + "/{article:[A-Z0-9-]{1,20}}/{type:[A-Z0-9-]{1,20}}";

    /**
     * @param version of what stands there already; article, type and day are then only shown
     * @param routeDay ISO weekday; null where no rear-loader passes
     */
    record ContainerForm(
            @Nullable Integer version,
            @NotBlank @Nullable String article,
            @NotBlank @Nullable String type,
            @NotNull @Min(1) @Max(999) @Nullable Integer count,
            @NotNull @Nullable LocalDate since,
            @Min(1) @Max(7) @Nullable Integer routeDay) {

        ContainerRegister.Entry toEntry() {
            return new ContainerRegister.Entry(
                    Objects.requireNonNull(article),
                    Objects.requireNonNull(type),
                    Objects.requireNonNull(count),
                    Objects.requireNonNull(since),
                    routeDay,
                    Objects.requireNonNullElse(version, -1));
        }
    }

    private final ContainerRegister containers;
    private final SiteRegister sites;
    private final Catalogue catalogue;
    private final Formats formats;

    ContainerRegisterController(
            ContainerRegister containers, SiteRegister sites, Catalogue catalogue, Formats formats) {
        this.containers = containers;
        this.sites = sites;
        this.catalogue = catalogue;
        this.formats = formats;
    }

    @GetMapping(OF_SITE + "/new")
    String ask(@PathVariable String number, Model model) {
        model.addAttribute(new ContainerForm(null, "", "", 1, formats.today(), null));
        return form(number, null, model);
    }

    @PostMapping(OF_SITE)
    String add(
            @PathVariable String number,
            @Valid ContainerForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes then) {
        var site = site(number);
        if (!Forms.accepted(errors, () -> containers.add(site.number(), form.toEntry())))
            return form(number, null, model);
        return done("container.added", number, then);
    }

    @GetMapping(ONE)
    String show(@PathVariable String number, @PathVariable String article, @PathVariable String type, Model model) {
        var known = containers.find(site(number).number(), article, type);
        model.addAttribute(new ContainerForm(
                known.version(), known.article(), known.type(), known.count(), known.since(), known.routeDay()));
        return form(number, known, model);
    }

    @PostMapping(ONE)
    String change(
            @PathVariable String number,
            @PathVariable String article,
            @PathVariable String type,
            @Valid ContainerForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes then) {
        var site = site(number).number();
        var known = containers.find(site, article, type);
        if (!Forms.accepted(errors, () -> containers.change(site, form.toEntry()))) return form(number, known, model);
        return done("container.changed", number, then);
    }

    @PostMapping(ONE + "/removal")
    String remove(
            @PathVariable String number,
            @PathVariable String article,
            @PathVariable String type,
            int version,
            RedirectAttributes then) {
        containers.remove(site(number).number(), article, type, version);
        return done("container.removed", number, then);
    }

    private static String done(String key, String number, RedirectAttributes then) {
        then.addFlashAttribute("done", key);
        return "redirect:/operator/sites/" + number;
    }

    private SiteRegister.Entry site(String number) {
        return sites.find(number).orElseThrow(NotFound::new);
    }

    private String form(String number, ContainerRegister.@Nullable Entry known, Model model) {
        model.addAttribute("site", site(number));
        model.addAttribute("known", known);
        model.addAttribute("articles", catalogue.articles());
        model.addAttribute("types", ContainerType.byCode(catalogue.containerTypes()));
        model.addAttribute("days", DayOfWeek.values());
        return "customer/container-form";
    }
}
