package no.kundeportal.pickup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a correction of the record says otherwise than the record, field by field. */
final class RecordChanges {

    private final List<Correction.Change> changes = new ArrayList<>();

    private RecordChanges() {}

    static List<Correction.Change> of(
            Pickup pickup,
            Map<String, Weighbridge.Reading> standing,
            RecordCorrection wanted,
            List<Weighbridge.@Nullable Reading> weighed) {
        var all = new RecordChanges();
        var lines = pickup.lines();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var known = line.slipNumber() == null ? null : standing.get(line.slipNumber());
            var suffix = lines.size() == 1 ? "" : ":" + Objects.toString(line.articleCode(), "");
            all.compare(suffix, line, known, wanted.lines().get(i), weighed.get(i));
        }
        all.compare(pickup.deviation(), wanted.deviation());
        all.compare("reference", pickup.reference(), wanted.reference());
        return all.changes;
    }

    private void compare(
            String suffix,
            PickupLine line,
            Weighbridge.@Nullable Reading known,
            RecordCorrection.Line wanted,
            Weighbridge.@Nullable Reading weighed) {
        var weighing = wanted.weighing();
        compare("article" + suffix, line.articleCode(), wanted.article());
        compare("grossKg" + suffix, known == null ? null : plain(known.grossKg()), plain(weighing.grossKg()));
        compare("tareKg" + suffix, known == null ? null : plain(known.tareKg()), plain(weighing.tareKg()));
        compare(
                "netKg" + suffix,
                known == null ? null : plain(known.netKg()),
                weighed == null ? null : plain(weighed.netKg()));
        if (known != null && weighed != null) compare("measured" + suffix, known.measured(), weighing.measured());
        compare(
                "declarationNumber" + suffix,
                known == null ? null : known.declaration(),
                weighed == null ? null : weighed.declaration());
        compare("notCollected" + suffix, line.notCollected(), weighing.notCollected());
    }

    private void compare(@Nullable Deviation before, @Nullable Deviation after) {
        compare("deviation", before == null ? null : before.kind(), after == null ? null : after.kind());
        compare("deviationWords", before == null ? null : before.words(), after == null ? null : after.words());
        compare("deviationFee", before == null ? null : plain(before.fee()), after == null ? null : plain(after.fee()));
    }

    private void compare(String field, @Nullable Object from, @Nullable Object to) {
        var before = Objects.toString(from, "");
        var after = Objects.toString(to, "");
        if (!before.equals(after)) changes.add(new Correction.Change(field, before, after));
    }

    /** Whether a slip has to be superseded. */
    static boolean differ(Weighbridge.Reading one, Weighbridge.Reading other) {
        return !one.article().equals(other.article())
                || one.measured() != other.measured()
                || !Objects.equals(one.declaration(), other.declaration())
                || !Objects.equals(plain(one.grossKg()), plain(other.grossKg()))
                || !Objects.equals(plain(one.tareKg()), plain(other.tareKg()))
                || !Objects.equals(plain(one.netKg()), plain(other.netKg()));
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}
