package no.kundeportal.bench;

import java.nio.file.Path;
import java.util.List;
import no.kundeportal.Kundeportal;
import no.kundeportal.pickup.ListGrowthBench;
import no.kundeportal.statistics.LargeCustomerBench;
import no.kundeportal.statistics.ReportGrowthBench;
import no.kundeportal.statistics.web.ExportBench;
import no.kundeportal.support.Database;
import no.kundeportal.weighing.IntakeBench;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** All benchmarks, against the portal as it runs in production. They report and never fail for being slow. */
@SpringBootTest(classes = Kundeportal.class, properties = "db-scheduler.polling-interval=1h")
class PortalBench {

    private static final Database DATABASE = Database.forTests();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(DATABASE::close));
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        DATABASE.settings("smtp://localhost:9").forEach((name, value) -> properties.add(name, () -> value));
    }

    /** -Dbench.only=export,large leaves out the others. */
    private static boolean isAsked(String bench) {
        var only = System.getProperty("bench.only", "");
        return only.isEmpty() || List.of(only.split(",")).contains(bench);
    }

    @Test
    void reportsItsRatios(@Autowired ConfigurableApplicationContext portal) throws Exception {
        var size = Size.ofThisRun();
        var report = new Report();
        try (var owner = DATABASE.connectAsOwner()) {
            BenchCustomers.add(owner, size.customers());
            var export = new ExportBench(portal, size);
            if (isAsked("export")) export.measure(report);
            if (isAsked("growth")) new ReportGrowthBench(portal, owner, size).measure(report);
            if (isAsked("lists")) new ListGrowthBench(portal, owner, size).measure(report);
            if (isAsked("intake")) new IntakeBench(portal, owner, size).measure(report);
            if (isAsked("large")) {
                new LargeCustomerBench(portal, owner, size).measure(report);
                if (isAsked("export")) export.measureFromDatabase(report);
            }
        }
        report.write(Path.of("target", "bench", "report.md"), size);
    }
}
