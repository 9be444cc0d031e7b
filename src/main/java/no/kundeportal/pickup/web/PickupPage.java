package no.kundeportal.pickup.web;

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

    PickupPage(Pickups pickups, CustomerDesk desk) {
        this.pickups = pickups;
        this.desk = desk;
    }

    String show(Viewer viewer, String number, Model model) {
        var pickup = pickups.find(viewer, number);
        var site = pickups.siteOf(viewer, pickup);
        model.addAttribute("pickup", pickup);
        model.addAttribute("site", site);
        model.addAttribute("terms", desk.terms(viewer, pickup, site));
        if (!model.containsAttribute("dialogueForm")) model.addAttribute("dialogueForm", DialogueForm.of(pickup));
        return "pickup/show";
    }
}
