package no.kundeportal.weighing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import no.kundeportal.bench.Report;
import no.kundeportal.bench.Run;
import no.kundeportal.bench.Size;
import no.kundeportal.bench.SlipLoad;
import no.kundeportal.bench.SlipSeries;
import org.springframework.context.ApplicationContext;

/** What it costs to check a file of new slips and to take it in, against a bare COPY of the same file. */
public class IntakeBench {

    private static final Path FILE = Path.of("target", "bench", "slips.csv");

    private final IntakeStore store;
    private final IntakeChecking checking;
    private final SlipTaking taking;
    private final Connection owner;
    private final Size size;

    public IntakeBench(ApplicationContext portal, Connection owner, Size size) {
        this.store = portal.getBean(IntakeStore.class);
        this.checking = portal.getBean(IntakeChecking.class);
        this.taking = portal.getBean(SlipTaking.class);
        this.owner = owner;
        this.size = size;
    }

    public void measure(Report report) throws Exception {
        Round.of(this, new SlipSeries("W", 0, size.rows() / 10, size.customers()));
        var rounds = new ArrayList<Round>();
        for (int i = 0; i < size.runs(); i++) rounds.add(Round.of(this, size.file("N" + i + "-")));
        var copy = all(rounds, Round::copy);
        var check = all(rounds, Round::check);
        var take = all(rounds, Round::take);
        report.ratio("Intake, check", check, "bare COPY", copy);
        report.ratio("Intake, take", take, "bare COPY", copy);
        report.ratio("Intake, both", all(rounds, Round::both), "bare COPY", copy);
        report.heap("Intake, check", check);
        report.heap("Intake, take", take);
    }

    private static List<Run> all(List<Round> rounds, Function<Round, Run> part) {
        return rounds.stream().map(part).toList();
    }

    private record Round(Run copy, Run check, Run take) {

        static Round of(IntakeBench bench, SlipSeries series) throws Exception {
            SlipLoad.write(series, FILE);
            SlipLoad.emptyBareTable(bench.owner);
            var copy = Run.of(() -> SlipLoad.bareCopy(bench.owner, FILE));
            var intake = bench.kept();
            var check = Run.of(() -> bench.check(intake));
            bench.decide(intake, series.others());
            return new Round(copy, check, Run.of(() -> bench.taking.take(intake)));
        }

        Run both() {
            return new Run(check.seconds() + take.seconds(), Math.max(check.mebibytes(), take.mebibytes()));
        }
    }

    private UUID kept() throws IOException {
        var intake = store.create(FILE.toString(), null);
        try (var file = Files.newInputStream(FILE)) {
            store.keep(intake, file);
        }
        return intake;
    }

    /** As the job does it. */
    private void check(UUID intake) throws Exception {
        checking.check(intake, store.find(intake).orElseThrow().total(), sink -> {
            try (var file = store.file(intake)) {
                IntakeFile.read(file, sink);
            }
        });
    }

    private void decide(UUID intake, int rows) {
        var checked = store.find(intake).orElseThrow();
        if (checked.fresh() != rows) throw new IllegalStateException("Not all rows are new slips: " + checked);
        store.move(intake, Intake.State.CHECKED, Intake.State.TAKING_IN);
    }
}
