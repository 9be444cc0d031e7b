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
    private final IntakeTaking taking;
    private final Connection owner;
    private final Size size;

    public IntakeBench(ApplicationContext portal, Connection owner, Size size) {
        this.store = portal.getBean(IntakeStore.class);
        this.checking = portal.getBean(IntakeChecking.class);
        this.taking = portal.getBean(IntakeTaking.class);
        this.owner = owner;
        this.size = size;
    }

    public void measure(Report report) throws Exception {
        round(new SlipSeries("W", 0, size.rows() / 10, size.customers()));
        var rounds = new ArrayList<Round>();
        for (int i = 0; i < size.runs(); i++) rounds.add(round(size.file("N" + i + "-")));
        var copy = all(rounds, Round::copy);
        report.ratio("Intake, check", all(rounds, Round::check), "bare COPY of the file", copy);
        report.ratio("Intake, take", all(rounds, Round::take), "bare COPY of the file", copy);
        report.ratio("Intake, both", all(rounds, Round::both), "bare COPY of the file", copy);
        report.heap("Intake, both", all(rounds, Round::both));
        var bare = withoutDays();
        report.ratio(
                "Intake, take", all(rounds, Round::take), "the same without keeping the days", all(bare, Round::take));
        report.ratio(
                "Intake, both", all(rounds, Round::both), "the same without keeping the days", all(bare, Round::both));
    }

    private List<Round> withoutDays() throws Exception {
        SlipLoad.keepDays(owner, false);
        var rounds = new ArrayList<Round>();
        for (int i = 0; i < size.runs(); i++) rounds.add(round(size.file("M" + i + "-")));
        SlipLoad.keepDays(owner, true);
        return rounds;
    }

    private static List<Run> all(List<Round> rounds, Function<Round, Run> part) {
        return rounds.stream().map(part).toList();
    }

    private record Round(Run copy, Run check, Run take) {

        Run both() {
            return new Run(check.seconds() + take.seconds(), Math.max(check.mebibytes(), take.mebibytes()));
        }
    }

    private Round round(SlipSeries series) throws Exception {
        SlipLoad.write(series, FILE);
        SlipLoad.emptyBareTable(owner);
        var copy = Run.of(() -> SlipLoad.bareCopy(owner, FILE));
        var intake = kept();
        var check = Run.of(() -> check(intake));
        decide(intake, series.others());
        return new Round(copy, check, Run.of(() -> taking.take(intake)));
    }

    private UUID kept() throws IOException {
        var intake = store.create(Intake.Content.SLIPS, FILE.toString(), null);
        try (var file = Files.newInputStream(FILE)) {
            store.keep(intake, file);
        }
        return intake;
    }

    /** As the job does it. */
    private void check(UUID intake) throws Exception {
        checking.check(intake, store.find(intake).orElseThrow().total(), sink -> {
            try (var file = store.file(intake)) {
                IntakeFile.read(file, SlipColumn.values(), sink);
            }
        });
    }

    private void decide(UUID intake, int rows) {
        var checked = store.find(intake).orElseThrow();
        if (checked.fresh() != rows) throw new IllegalStateException("Not all rows are new slips: " + checked);
        store.move(intake, Intake.State.CHECKED, Intake.State.TAKING_IN);
    }
}
