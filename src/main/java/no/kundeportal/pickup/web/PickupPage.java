package no.kundeportal.pickup.web;

import java.time.Clock;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.pickup.CustomerDesk;
import no.kundeportal.pickup.DialogueForm;
import no.kundeportal.pickup.Pickups;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The customer's page of one order, with the forms that the model does not hold yet. */
@Component
class PickupPage {

    private final Pickups pickups;
    private final CustomerDesk desk;
    private final Clock clock;

    PickupPage(Pickups pickups, CustomerDesk desk, Clock clock) {
        this.pickups = pickups;
        this.desk = desk;
        this.clock = clock;
    }

    String show(Viewer viewer, String number, Model model) {
        var pickup = pickups.find(viewer, number);
        var site = pickups.siteOf(viewer, pickup);
        model.addAttribute("pickup", pickup);
        model.addAttribute("site", site);
        model.addAttribute("terms", desk.terms(viewer, pickup, site));
        model.addAttribute("weights", pickups.weights(viewer, pickup));
        if (!model.containsAttribute("dialogueForm")) model.addAttribute("dialogueForm", DialogueForm.of(pickup));
        if (!model.containsAttribute("pictureForm")) model.addAttribute("pictureForm", PictureForm.EMPTY);
        model.addAttribute("roomForPictures", pickup.roomForPictures(viewer, clock.instant()));
        return "pickup/show";
    }
}
