package no.kundeportal.catalogue.web;

import jakarta.validation.Valid;
import java.util.Objects;
import no.kundeportal.catalogue.ArticleRegister;
import no.kundeportal.catalogue.Catalogue;
import no.kundeportal.catalogue.Service;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Right;
import no.kundeportal.web.Access;
import no.kundeportal.web.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The articles: a list, and one form for a new and a known one. */
@Controller
@RequestMapping("/operator/articles")
@Access(Right.OPERATE)
class ArticleRegisterController {

    private static final String ONE = "/{code:[A-Z0-9-]{1,20}}";

    private final ArticleRegister articles;
    private final Catalogue catalogue;

    ArticleRegisterController(ArticleRegister articles, Catalogue catalogue) {
        this.articles = articles;
        this.catalogue = catalogue;
    }

    @GetMapping
    String index(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after, Model model) {
        var words = q.substring(0, Math.min(q.length(), 100));
        var rows = articles.page(words, after);
        var more = rows.size() > ArticleRegister.PAGE;
        model.addAttribute("q", words);
        model.addAttribute("rows", more ? rows.subList(0, ArticleRegister.PAGE) : rows);
        model.addAttribute("next", more ? rows.get(ArticleRegister.PAGE - 1).code() : null);
        return "catalogue/articles";
    }

    @GetMapping("/new")
    String ask(Model model) {
        model.addAttribute(ArticleForm.blank());
        return form(model);
    }

    @PostMapping
    String add(@Valid ArticleForm form, BindingResult errors, Model model, RedirectAttributes then) {
        if (!Forms.accepted(errors, () -> articles.add(Objects.requireNonNull(form.code()), form.toTerms())))
            return form(model);
        then.addFlashAttribute("done", "catalogue.added");
        return "redirect:/operator/articles";
    }

    @GetMapping(ONE)
    String show(@PathVariable String code, Model model) {
        model.addAttribute(ArticleForm.of(articles.find(code).orElseThrow(NotFound::new)));
        return known(code, model);
    }

    @PostMapping(ONE)
    String change(
            @PathVariable String code,
            @Valid ArticleForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes then) {
        var version = Objects.requireNonNullElse(form.version(), -1);
        if (!Forms.accepted(errors, () -> articles.change(code, version, form.toTerms()))) return known(code, model);
        then.addFlashAttribute("done", "catalogue.changed");
        return "redirect:/operator/articles";
    }

    private String known(String code, Model model) {
        model.addAttribute("known", articles.find(code).orElseThrow(NotFound::new));
        return form(model);
    }

    private String form(Model model) {
        model.addAttribute("fractions", catalogue.fractions());
        model.addAttribute("services", Service.values());
        return "catalogue/article";
    }
}
