package no.kundeportal.pickup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import no.kundeportal.bench.BenchCustomers;
import no.kundeportal.bench.Report;
import no.kundeportal.bench.Run;
import no.kundeportal.bench.Size;
import no.kundeportal.bench.Slip;
import no.kundeportal.kernel.FacilityCode;
import no.kundeportal.kernel.Standing;
import no.kundeportal.kernel.Viewer;
import org.springframework.context.ApplicationContext;

/**
 * What a customer's list of pickups and a facility's queue cost more when all other customers of the facility have many
 * times as many pickups: nothing, ideally.
 */
public class ListGrowthBench {

    private static final int WARM_UPS = 200;
    private static final int VIEWS = 101;

    private static final int TIMES = 100;

    /** Of each customer. */
    private static final int PICKUPS = 400;

    /** Of the first one, which wait for an answer. */
    private static final int WAITING = 60;

    private final Viewer customer = BenchCustomers.viewer();
    private final Viewer staff;
    private final PickupList list;
    private final WaitingList queue;
    private final Connection owner;
    private final Size size;

    public ListGrowthBench(ApplicationContext portal, Connection owner, Size size) {
        this.list = portal.getBean(PickupList.class);
        this.queue = portal.getBean(WaitingList.class);
        this.owner = owner;
        this.size = size;
        var standing = new Standing.FacilityStaff(new FacilityCode(Slip.FACILITY), "Anlegg");
        this.staff = new Viewer(UUID.randomUUID(), "bench", "Bench", null, null, standing, List.of(standing), null);
    }

    public void measure(Report report) throws Exception {
        load("A", 1, 1, 1);
        load("B", 2, size.customers(), 1);
        for (int i = 0; i < WARM_UPS; i++) {
            list();
            queue();
        }
        var pickups = median(this::list);
        var waiting = median(this::queue);
        load("C", 2, size.customers(), TIMES - 1);
        list();
        queue();
        var others = ", others × " + TIMES;
        report.ratio("First page of pickups" + others, median(this::list), "others × 1", pickups);
        report.ratio("Queue with its counts" + others, median(this::queue), "others × 1", waiting);
    }

    private static double median(Run.Work view) throws Exception {
        var seconds = new double[VIEWS];
        for (int i = 0; i < VIEWS; i++) seconds[i] = Run.seconds(view);
        return Run.median(seconds);
    }

    private void list() {
        if (list.page(customer, PickupFilter.none(), null).rows().isEmpty())
            throw new IllegalStateException("The customer has no pickups");
    }

    private void queue() {
        queue.counts(staff);
        if (queue.page(staff, WaitingList.Filter.all(), null).rows().isEmpty())
            throw new IllegalStateException("Nothing waits for the facility");
    }

    private void load(String prefix, int first, int last, int times) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("""
                    insert into pickup (number, origin, customer_number, site_number, facility_code, status, day, time_window, placed_at, finished_at,
                                        answer_due_at)
                    select '%1$s' || c || '-' || n, 'ORDERED', '%2$s-' || c, '%2$s-' || c || '-1', '%2$s',
                           case when waits then 'ORDERED' else 'COMPLETED' end, current_date - n %% 700, 'ANY', now() - n %% 700 * interval '1 day',
                           case when not waits then now() end, case when waits then now() + n * interval '1 minute' end
                    from generate_series(%3$d, %4$d) c cross join generate_series(1, %5$d) n cross join lateral (select c = 1 and n <= %6$d as waits) w;
                    insert into pickup_line (pickup_number, position, article_code, action)
                    select number, 0, (select min(code) from article), 'EMPTY' from pickup where number ~ '^%1$s[0-9]+-[0-9]+$';
                    """.formatted(prefix, Slip.FACILITY, first, last, PICKUPS * times, WAITING));
            statement.execute("vacuum analyze pickup, pickup_line, pickup_event");
        }
    }
}
