package no.kundeportal.pickup;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import no.kundeportal.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** What was found when a pickup was carried out, and what it costs. */
@Embeddable
public class Deviation {

    @Enumerated(EnumType.STRING)
    @Column(name = "deviation_kind")
    private DeviationKind kind;

    @Column(name = "deviation_words")
    private String words;

    @Column(name = "deviation_fee", precision = 14, scale = 2)
    private @Nullable BigDecimal fee;

    @SuppressWarnings("NullAway.Init")
    protected Deviation() {}

    private Deviation(DeviationKind kind, String words, @Nullable BigDecimal fee) {
        this.kind = kind;
        this.words = words;
        this.fee = fee;
    }

    /** @return null where there was none */
    public static @Nullable Deviation of(@Nullable DeviationKind kind, String words, @Nullable BigDecimal fee) {
        var charged = fee == null || fee.signum() == 0 ? null : fee;
        if (kind == null) {
            if (words.isEmpty() && charged == null) return null;
            throw Refusal.of("deviation", "pickup.deviation.kindMissing");
        }
        if (kind == DeviationKind.OTHER && words.isEmpty())
            throw Refusal.of("deviationWords", "pickup.deviation.wordsMissing");
        return new Deviation(kind, words, charged);
    }

    public DeviationKind kind() {
        return kind;
    }

    public String words() {
        return words;
    }

    /** Without VAT, in the customer's currency; null where it is free. */
    public @Nullable BigDecimal fee() {
        return fee;
    }
}
