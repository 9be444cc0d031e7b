package no.kundeportal.weighing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kundeportal.kernel.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Slips delivered by a machine: taken in whole at once, or not at all. */
@Service
public class SlipDelivery {

    /** @param bad empty when the delivery was taken in */
    public record Report(UUID delivery, boolean taken, long fresh, long skipped, long corrections, List<Problem> bad) {}

    private static final int PROBLEMS_TOLD = 1_000;

    private final IntakeStore store;
    private final IntakeChecking checking;
    private final IntakeTaking taking;
    private final TransactionTemplate transaction;

    SlipDelivery(
            IntakeStore store,
            IntakeChecking checking,
            IntakeTaking taking,
            org.springframework.transaction.PlatformTransactionManager transactions) {
        this.store = store;
        this.checking = checking;
        this.taking = taking;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param slips each a slip's fields under the names of the file's columns; the first counts as line 1 */
    public Report deliver(Viewer viewer, List<Map<String, Object>> slips) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            var id = store.create(Intake.Content.SLIPS, "POST /api/slips", viewer.person());
            check(id, slips);
            var checked = store.find(id).orElseThrow();
            var problems = store.problems(id, 0, "", PROBLEMS_TOLD);
            if (checked.bad() > 0) status.setRollbackOnly();
            else taking.take(id);
            return new Report(
                    id, checked.bad() == 0, checked.fresh(), checked.unchanged(), checked.corrections(), problems);
        }));
    }

    /** Names of fields that no slip has; a misspelt one would be lost in silence. */
    public static List<String> unknownFields(List<Map<String, Object>> slips) {
        return slips.stream()
                .flatMap(slip -> slip.keySet().stream())
                .distinct()
                .filter(name -> IntakeColumn.titled(SlipColumn.values(), name).isEmpty())
                .limit(20)
                .toList();
    }

    private void check(UUID id, List<Map<String, Object>> slips) {
        try {
            checking.check(id, slips.size(), sink -> {
                int line = 1;
                for (var slip : slips) sink.row(line++, column -> text(slip.get(column.title())));
            });
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(@org.jspecify.annotations.Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Double number -> java.math.BigDecimal.valueOf(number).toPlainString();
            case java.math.BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }
}
