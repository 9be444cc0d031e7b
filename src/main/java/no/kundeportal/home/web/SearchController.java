package no.kundeportal.home.web;

import java.util.List;
import no.kundeportal.account.UserFilter;
import no.kundeportal.account.UserList;
import no.kundeportal.account.UserRow;
import no.kundeportal.help.Answers;
import no.kundeportal.home.MaterialSearch;
import no.kundeportal.home.NameSearch;
import no.kundeportal.home.Pages;
import no.kundeportal.home.SlipSearch;
import no.kundeportal.invoice.InvoiceFilter;
import no.kundeportal.invoice.InvoiceList;
import no.kundeportal.invoice.InvoiceRow;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Standing;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.pickup.PickupFilter;
import no.kundeportal.pickup.PickupList;
import no.kundeportal.task.TaskFilter;
import no.kundeportal.task.TaskList;
import no.kundeportal.task.TaskRow;
import no.kundeportal.web.Access;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One list of all that a word may mean: pages, answers, materials, orders, slips, invoices, sites, agreements, tasks, customers and people, within the viewer's rights. */
@Controller
@Access(Right.SIGNED_IN)
class SearchController {

    private static final int LONGEST = 100;
    private static final int MOST = 10;
    private static final int ANSWERS = 3;

    private final Pages pages;
    private final Answers questions;
    private final PickupList pickups;
    private final SlipSearch slips;
    private final InvoiceList invoices;
    private final NameSearch names;
    private final MaterialSearch materials;
    private final TaskList tasks;
    private final UserList people;

    SearchController(
            Pages pages,
            Answers questions,
            PickupList pickups,
            SlipSearch slips,
            InvoiceList invoices,
            NameSearch names,
            MaterialSearch materials,
            TaskList tasks,
            UserList people) {
        this.pages = pages;
        this.questions = questions;
        this.pickups = pickups;
        this.slips = slips;
        this.invoices = invoices;
        this.names = names;
        this.materials = materials;
        this.tasks = tasks;
        this.people = people;
    }

    @GetMapping("/search")
    String show(Viewer viewer, @RequestParam(defaultValue = "") String q, Model model) {
        var question = q.replace("\0", "").strip();
        model.addAttribute("cut", question.length() > LONGEST);
        question = question.substring(0, Math.min(question.length(), LONGEST));
        model.addAttribute("longest", LONGEST);
        model.addAttribute("q", question);
        if (question.isEmpty()) return "home/search";
        var staff = viewer.standing() instanceof Standing.FacilityStaff;
        var member = viewer.standing() instanceof Standing.Member;
        model.addAttribute("pages", pages.named(viewer, question));
        model.addAttribute("questions", questions.about(question, ANSWERS));
        model.addAttribute("orderPath", staff ? "/facility/orders/" : "/pickups/");
        if (staff || member) {
            model.addAttribute(
                    "orders",
                    pickups.page(viewer, PickupFilter.named(question), null).rows());
        }
        model.addAttribute("materials", materials.named(viewer, question));
        model.addAttribute("customersOrders", names.ordersOfCustomers(viewer, question));
        model.addAttribute("slips", slips.numbered(viewer, question));
        model.addAttribute("invoices", viewer.may(Right.AMOUNTS) ? invoicesNumbered(viewer, question) : List.of());
        model.addAttribute("sites", names.sites(viewer, question));
        model.addAttribute("customers", names.customers(viewer, question));
        model.addAttribute("agreements", names.agreements(viewer, question));
        model.addAttribute("tasks", viewer.may(Right.TASKS) ? tasksAbout(viewer, question) : List.of());
        model.addAttribute("people", viewer.may(Right.USERS) ? peopleNamed(viewer, question) : List.of());
        return "home/search";
    }

    private List<InvoiceRow> invoicesNumbered(Viewer viewer, String question) {
        var filter = new InvoiceFilter(null, null, List.of(), List.of(), question);
        return invoices.page(viewer, filter, null).rows().stream().limit(MOST).toList();
    }

    private List<TaskRow> tasksAbout(Viewer viewer, String question) {
        return tasks.page(viewer, TaskFilter.about(question), null).rows().stream()
                .limit(MOST)
                .toList();
    }

    private List<UserRow> peopleNamed(Viewer viewer, String question) {
        var filter = new UserFilter(question, null, List.of(), List.of(), List.of());
        return people.page(viewer, filter, null).rows().stream().limit(MOST).toList();
    }
}
