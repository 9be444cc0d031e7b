package no.kundeportal.dispatch.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import no.kundeportal.catalogue.Service;
import no.kundeportal.dispatch.Vehicle;
import no.kundeportal.dispatch.Vehicles;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.web.Access;
import no.kundeportal.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The vehicles of the facility: a list, and one form for a new and a known one. */
@Controller
@Access(Right.FACILITY)
class VehicleController {

    /** @param version of a known one */
    record VehicleForm(
            @Nullable Integer version,
            @NotBlank @Size(max = 20) @Nullable String code,
            @NotBlank @Size(max = 60) @Nullable String name,
            @NotEmpty @Nullable List<@NotNull Service> services,
            @Nullable Boolean active) {

        static VehicleForm of(Vehicle vehicle) {
            return new VehicleForm(
                    vehicle.version(), vehicle.code(), vehicle.name(), vehicle.services(), vehicle.active());
        }
    }

    private final Vehicles vehicles;

    VehicleController(Vehicles vehicles) {
        this.vehicles = vehicles;
    }

    @GetMapping("/facility/vehicles")
    String index(Viewer viewer, Model model) {
        model.addAttribute("vehicles", vehicles.of(viewer));
        return "dispatch/vehicles";
    }

    @GetMapping("/facility/vehicles/new")
    String create(Model model) {
        model.addAttribute("vehicleForm", new VehicleForm(null, "", "", List.of(), true));
        return form(model);
    }

    @PostMapping("/facility/vehicles")
    String add(Viewer viewer, @Valid VehicleForm form, BindingResult errors, Model model, RedirectAttributes then) {
        if (!Forms.accepted(errors, () -> vehicles.add(viewer, text(form.code()), text(form.name()), services(form))))
            return form(model);
        then.addFlashAttribute("done", "vehicle.added");
        return "redirect:/facility/vehicles";
    }

    @GetMapping("/facility/vehicles/{code}")
    String show(Viewer viewer, @PathVariable String code, Model model) {
        var vehicle = vehicles.find(viewer, code).orElseThrow(NotFound::new);
        model.addAttribute("vehicleForm", VehicleForm.of(vehicle));
        return known(code, model);
    }

    @PostMapping("/facility/vehicles/{code}")
    String change(
            Viewer viewer,
            @PathVariable String code,
            @Valid VehicleForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes then) {
        if (vehicles.find(viewer, code).isEmpty()) throw new NotFound();
        if (!Forms.accepted(errors, () -> change(viewer, code, form))) return known(code, model);
        then.addFlashAttribute("done", "vehicle.changed");
        return "redirect:/facility/vehicles";
    }

    private void change(Viewer viewer, String code, VehicleForm form) {
        var version = Objects.requireNonNullElse(form.version(), -1);
        vehicles.change(viewer, code, version, text(form.name()), services(form), Boolean.TRUE.equals(form.active()));
    }

    private static String known(String code, Model model) {
        model.addAttribute("code", code);
        return form(model);
    }

    private static String form(Model model) {
        model.addAttribute("services", Service.values());
        return "dispatch/vehicle";
    }

    private static List<Service> services(VehicleForm form) {
        return Objects.requireNonNull(form.services());
    }

    private static String text(@Nullable String typed) {
        return Objects.toString(typed, "").strip();
    }
}
