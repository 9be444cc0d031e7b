package no.kundeportal.treatment.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.kundeportal.catalogue.Catalogue;
import no.kundeportal.customer.Facilities;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.treatment.MeasuringPoint;
import no.kundeportal.treatment.ProfileVersion;
import no.kundeportal.treatment.Profiles;
import no.kundeportal.treatment.TreatmentCodes;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The treatment of one article at one facility: what counts, and new versions, saved only after it has been seen which figures they move. */
@Controller
@Access(Right.OPERATE)
class TreatmentProfileController {

    private static final String ONE = "/operator/treatment/{article:[A-Z0-9-]{1,20}}/{facility:[A-Z0-9-]{1,20}}";

    private final Profiles profiles;
    private final TreatmentCodes codes;
    private final Catalogue catalogue;
    private final Facilities facilities;
    private final Formats formats;
    private final Clock clock;

    TreatmentProfileController(
            Profiles profiles,
            TreatmentCodes codes,
            Catalogue catalogue,
            Facilities facilities,
            Formats formats,
            Clock clock) {
        this.profiles = profiles;
        this.codes = codes;
        this.catalogue = catalogue;
        this.facilities = facilities;
        this.formats = formats;
        this.clock = clock;
    }

    @GetMapping(ONE)
    String show(@PathVariable String article, @PathVariable String facility, Model model) {
        var versions = frame(article, facility, model);
        model.addAttribute("versions", versions);
        model.addAttribute("today", LocalDate.now(clock));
        return "treatment/profile";
    }

    @GetMapping(ONE + "/new")
    String ask(@PathVariable String article, @PathVariable String facility, Model model) {
        var today = LocalDate.now(clock);
        var counting = frame(article, facility, model).stream()
                .filter(ProfileVersion::counts)
                .filter(version -> version.terms().days().include(today))
                .findFirst()
                .map(ProfileVersion::terms)
                .orElse(null);
        var form = ProfileForm.following(counting, today, formats::kg);
        model.addAttribute("profileForm", form);
        model.addAttribute("rows", form.rows());
        return "treatment/profile-form";
    }

    @PostMapping(ONE)
    String save(
            Viewer viewer,
            @PathVariable String article,
            @PathVariable String facility,
            @RequestParam(required = false) @Nullable String save,
            @Valid ProfileForm form,
            BindingResult errors,
            WebRequest request,
            Model model,
            RedirectAttributes then) {
        frame(article, facility, model);
        model.addAttribute(
                "rows", ProfileForm.rows(request.getParameterValues("shares"), request.getParameterValues("percent")));
        if (!isSaved(viewer, article, facility, save, form, errors, model)) return "treatment/profile-form";
        then.addFlashAttribute("done", "treatment.saved");
        return "redirect:/operator/treatment/" + article + "/" + facility;
    }

    /** Shows what would move; what has been seen just so is saved. */
    private boolean isSaved(
            Viewer viewer,
            String article,
            String facility,
            @Nullable String save,
            ProfileForm form,
            BindingResult errors,
            Model model) {
        if (errors.hasErrors()) return false;
        try {
            var terms = form.toTerms(profiles);
            model.addAttribute("preview", profiles.preview(article, facility, terms));
            model.addAttribute("seen", profiles.nameOf(article, facility, terms));
            if (save != null) profiles.save(viewer, article, facility, terms, form.previewed());
            return save != null;
        } catch (Refusal refusal) {
            Forms.reject(errors, refusal);
            return false;
        }
    }

    private List<ProfileVersion> frame(String article, String facility, Model model) {
        model.addAttribute("article", catalogue.article(article).orElseThrow(NotFound::new));
        model.addAttribute(
                "facility",
                facilities.all().stream()
                        .filter(each -> each.code().value().equals(facility))
                        .findFirst()
                        .orElseThrow(NotFound::new));
        model.addAttribute("codes", codes.all());
        model.addAttribute("points", MeasuringPoint.values());
        return profiles.versions(article, facility);
    }
}
