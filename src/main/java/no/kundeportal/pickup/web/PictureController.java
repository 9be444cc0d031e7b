package no.kundeportal.pickup.web;

import java.util.UUID;
import no.kundeportal.document.PictureAnswer;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.pickup.PickupPictures;
import no.kundeportal.pickup.Pickups;
import no.kundeportal.web.Access;
import no.kundeportal.web.Forms;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pictures of an order: added by either side, seen by both. */
@Controller
class PictureController {

    private final PickupPictures pictures;
    private final Pickups pickups;
    private final DeskPage deskPage;
    private final PickupPage page;

    PictureController(PickupPictures pictures, Pickups pickups, DeskPage deskPage, PickupPage page) {
        this.pictures = pictures;
        this.pickups = pickups;
        this.deskPage = deskPage;
        this.page = page;
    }

    @PostMapping("/facility/orders/{number}/pictures")
    @Access(Right.FACILITY)
    String byFacility(
            Viewer viewer,
            @PathVariable String number,
            @ModelAttribute PictureForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes then) {
        if (!Forms.accepted(errors, () -> add(viewer, number, form))) return deskPage.show(viewer, number, model);
        then.addFlashAttribute("done", "picture.added");
        return "redirect:/facility/orders/" + number;
    }

    @PostMapping("/pickups/{number}/pictures")
    @Access(Right.ORDER)
    String byCustomer(
            Viewer viewer,
            @PathVariable String number,
            @ModelAttribute PictureForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes then) {
        if (!Forms.accepted(errors, () -> add(viewer, number, form))) return page.show(viewer, number, model);
        then.addFlashAttribute("done", "picture.added");
        return "redirect:/pickups/" + number;
    }

    private void add(Viewer viewer, String number, PictureForm form) {
        // Nothing is unpacked for somebody to whom the order does not exist.
        pickups.find(viewer, number);
        var sent = form.pictures();
        if (sent.isEmpty()) throw Refusal.of("files", "picture.missing");
        try {
            pictures.add(viewer, number, sent);
        } catch (Refusal refusal) {
            throw refusal.at("files");
        }
    }

    @GetMapping("/pictures/{id}")
    @Access(Right.SIGNED_IN)
    ResponseEntity<byte[]> show(Viewer viewer, @PathVariable UUID id) {
        return sent(pictures.find(viewer, id, false), id);
    }

    @GetMapping("/pictures/{id}/thumbnail")
    @Access(Right.SIGNED_IN)
    ResponseEntity<byte[]> thumbnail(Viewer viewer, @PathVariable UUID id) {
        return sent(pictures.find(viewer, id, true), id);
    }

    private static ResponseEntity<byte[]> sent(PickupPictures.Stored picture, UUID id) {
        return PictureAnswer.of(picture.pickup(), id, picture.content());
    }
}
