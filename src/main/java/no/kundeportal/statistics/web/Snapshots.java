package no.kundeportal.statistics.web;

import java.util.List;
import java.util.Map;
import no.kundeportal.customer.Sites;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Period;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.statistics.SharedReports;
import no.kundeportal.statistics.SlipFilter;
import org.springframework.stereotype.Component;

/** A report as the viewer sees it at this moment, made into files that stay as they are. */
@Component
class Snapshots {

    /** Whether a report shows amounts to whoever may see them: always, or where they are wanted. */
    enum Amounts {
        NEVER,
        WANTED,
        ALWAYS;

        static Amounts in(Viewer viewer, String report) {
            if (!viewer.seesAmounts()) return NEVER;
            return switch (report) {
                case "cost" -> ALWAYS;
                case "year" -> WANTED;
                default -> NEVER;
            };
        }
    }

    private final List<FollowUpReport> reports;
    private final FollowUpFiles files;

    Snapshots(List<FollowUpReport> reports, FollowUpFiles files) {
        this.reports = reports;
        this.files = files;
    }

    /** @param wanted whether amounts shall stand in a report that also goes without them */
    SharedReports.Snapshot of(
            Viewer viewer, String key, SlipFilter filter, Period period, Map<String, String> choices, boolean wanted) {
        var report = reports.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
        var amounts = switch (Amounts.in(viewer, key)) {
            case NEVER -> false;
            case WANTED -> wanted;
            case ALWAYS -> true;
        };
        var paper = report.paper(amounts ? viewer : viewer.withoutAmounts(), filter, period, choices);
        return new SharedReports.Snapshot(
                key,
                paper.table().name(),
                period,
                amounts,
                filter.site().isEmpty() ? List.of(Sites.keysOf(viewer)) : filter.site(),
                files.made(paper, "pdf"),
                files.made(paper, "xlsx"));
    }
}
