package no.kundeportal.pickup.web;

import java.time.Clock;
import no.kundeportal.catalogue.Catalogue;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.pickup.ConfirmationForm;
import no.kundeportal.pickup.DialogueForm;
import no.kundeportal.pickup.OrderDesk;
import no.kundeportal.pickup.Pickups;
import no.kundeportal.pickup.RequestAnswerForm;
import no.kundeportal.pickup.TimeWindow;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The facility's page of one order, with the forms that the model does not hold yet. */
@Component
class DeskPage {

    private final Pickups pickups;
    private final OrderDesk desk;
    private final Catalogue catalogue;
    private final Clock clock;

    DeskPage(Pickups pickups, OrderDesk desk, Catalogue catalogue, Clock clock) {
        this.pickups = pickups;
        this.desk = desk;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    String show(Viewer viewer, String number, Model model) {
        var pickup = pickups.find(viewer, number);
        model.addAttribute("pickup", pickup);
        var site = pickups.siteOf(viewer, pickup);
        model.addAttribute("site", site);
        model.addAttribute("weights", pickups.weights(viewer, pickup));
        if (pickup.mayReturn()) model.addAttribute("nextDay", desk.nextDay(site));
        model.addAttribute("articles", catalogue.articles().values());
        model.addAttribute("windows", TimeWindow.values());
        if (!model.containsAttribute("confirmationForm"))
            model.addAttribute("confirmationForm", ConfirmationForm.of(pickup));
        if (!model.containsAttribute("requestAnswerForm"))
            model.addAttribute("requestAnswerForm", RequestAnswerForm.of(pickup));
        if (!model.containsAttribute("dialogueForm")) model.addAttribute("dialogueForm", DialogueForm.of(pickup));
        if (!model.containsAttribute("pictureForm")) model.addAttribute("pictureForm", PictureForm.EMPTY);
        model.addAttribute("roomForPictures", pickup.roomForPictures(viewer, clock.instant()));
        return "pickup/desk-show";
    }
}
