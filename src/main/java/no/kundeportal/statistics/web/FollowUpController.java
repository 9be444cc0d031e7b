package no.kundeportal.statistics.web;

import java.util.List;
import no.kundeportal.kernel.Right;
import no.kundeportal.web.Access;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The catalogue of reports: each with what it answers. */
@Controller
@Access(Right.SEE)
class FollowUpController {

    /** @param key names it in messages, "followUp." + key */
    public record Entry(String key, String path, String icon) {}

    public record Group(String key, List<Entry> entries) {}

    private static final List<Group> CATALOGUE = List.of(
            new Group(
                    "documents",
                    List.of(
                            new Entry("year", "/follow-up/year", "journal-text"),
                            new Entry("esrs-e5", "/follow-up/esrs-e5", "globe"),
                            new Entry("tek17", "/follow-up/tek17", "bricks"))),
            new Group(
                    "treatment",
                    List.of(
                            new Entry("hierarchy", "/follow-up/hierarchy", "triangle"),
                            new Entry("sectors", "/follow-up/sectors", "pie-chart"),
                            new Entry("reconciliation", "/follow-up/reconciliation", "check2-square"),
                            new Entry("climate", "/follow-up/climate", "cloud"))),
            new Group(
                    "volume",
                    List.of(
                            new Entry("standard", "/statistics/standard", "list-ul"),
                            new Entry("mini", "/statistics/mini", "bar-chart"),
                            new Entry("maxi", "/statistics/maxi", "table"))),
            new Group(
                    "cost",
                    List.of(
                            new Entry("cost", "/follow-up/cost", "cash-coin"),
                            new Entry("invoices", "/invoices", "receipt"))));

    @GetMapping("/follow-up")
    String index(Model model) {
        model.addAttribute("groups", CATALOGUE);
        return "statistics/follow-up";
    }
}
