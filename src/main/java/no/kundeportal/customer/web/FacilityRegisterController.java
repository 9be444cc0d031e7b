package no.kundeportal.customer.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import no.kundeportal.customer.Facilities;
import no.kundeportal.customer.FacilityRegister;
import no.kundeportal.customer.FacilityTerms;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Right;
import no.kundeportal.web.Access;
import no.kundeportal.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The facilities: a list, and one form for a new and a known one. */
@Controller
@RequestMapping("/operator/facilities")
@Access(Right.OPERATE)
class FacilityRegisterController {

    private static final String ONE = "/{code:[A-Z0-9-]{1,20}}";
    private static final List<String> COUNTRIES = List.of("NO", "SE", "DK", "FI");

    /** @param version of a known one */
    record FacilityForm(
            @Nullable Integer version,

            @NotBlank @Pattern(regexp = "[A-Z0-9-]{0,20}") @Nullable
            String code,

            @NotBlank @Size(max = 100) @Nullable String name,

            @NotBlank @Pattern(regexp = "NO|SE|DK|FI") @Nullable
            String country,

            @NotBlank @Size(max = 200) @Nullable String address,
            @NotBlank @Size(max = 10) @Nullable String postalCode,
            @NotBlank @Size(max = 60) @Nullable String city,

            @NotBlank @Pattern(regexp = "[+0-9 ()-]{0,30}") @Nullable
            String phone,

            @NotBlank @Size(max = 100) @Nullable String openingHours) {

        FacilityForm {
            code = text(code).toUpperCase(Locale.ROOT);
        }

        static FacilityForm of(FacilityRegister.Entry entry) {
            var terms = entry.terms();
            return new FacilityForm(
                    entry.version(),
                    entry.code().value(),
                    terms.name(),
                    terms.country(),
                    terms.address(),
                    terms.postalCode(),
                    terms.city(),
                    terms.phone(),
                    terms.openingHours());
        }

        FacilityTerms toTerms() {
            return new FacilityTerms(
                    text(name),
                    text(country),
                    text(address),
                    text(postalCode),
                    text(city),
                    text(phone),
                    text(openingHours));
        }

        private static String text(@Nullable String typed) {
            return Objects.toString(typed, "").strip();
        }
    }

    private final Facilities facilities;
    private final FacilityRegister register;

    FacilityRegisterController(Facilities facilities, FacilityRegister register) {
        this.facilities = facilities;
        this.register = register;
    }

    @GetMapping
    String index(Model model) {
        model.addAttribute("facilities", facilities.all());
        return "customer/facilities";
    }

    @GetMapping("/new")
    String ask(Model model) {
        model.addAttribute(new FacilityForm(null, "", "", "NO", "", "", "", "", ""));
        return form(model);
    }

    @PostMapping
    String add(@Valid FacilityForm form, BindingResult errors, Model model, RedirectAttributes then) {
        if (!Forms.accepted(errors, () -> register.add(Objects.requireNonNull(form.code()), form.toTerms())))
            return form(model);
        then.addFlashAttribute("done", "facility.added");
        return "redirect:/operator/facilities";
    }

    @GetMapping(ONE)
    String show(@PathVariable String code, Model model) {
        model.addAttribute(FacilityForm.of(register.find(code).orElseThrow(NotFound::new)));
        return known(code, model);
    }

    @PostMapping(ONE)
    String change(
            @PathVariable String code,
            @Valid FacilityForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes then) {
        var version = Objects.requireNonNullElse(form.version(), -1);
        if (!Forms.accepted(errors, () -> register.change(code, version, form.toTerms()))) return known(code, model);
        then.addFlashAttribute("done", "facility.changed");
        return "redirect:/operator/facilities";
    }

    private String known(String code, Model model) {
        model.addAttribute("known", register.find(code).orElseThrow(NotFound::new));
        return form(model);
    }

    private static String form(Model model) {
        model.addAttribute("countries", COUNTRIES);
        return "customer/facility";
    }
}
