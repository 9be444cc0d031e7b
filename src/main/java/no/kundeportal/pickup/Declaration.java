package no.kundeportal.pickup;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import no.kundeportal.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** Hazardous waste is declared to the authority for each delivery: by the customer, whose number it then is, or by the operator. */
@Embeddable
public class Declaration {

    public enum By {
        OPERATOR,
        CUSTOMER
    }

    @Enumerated(EnumType.STRING)
    @Column(name = "declared_by")
    private By by;

    @Column(name = "declaration_number")
    private @Nullable String number;

    @SuppressWarnings("NullAway.Init")
    protected Declaration() {}

    private Declaration(By by, @Nullable String number) {
        this.by = by;
        this.number = number;
    }

    /** @return null where nothing was answered */
    public static @Nullable Declaration of(@Nullable By by, String number) {
        return by == null ? null : new Declaration(by, by == By.OPERATOR || number.isEmpty() ? null : number);
    }

    /** @throws Refusal at the answer that is missing */
    static void require(@Nullable Declaration declaration) {
        if (declaration == null) throw Refusal.of("declaredBy", "pickup.declaration.missing");
        if (declaration.by == By.CUSTOMER && declaration.number == null)
            throw Refusal.of("declarationNumber", "pickup.declaration.numberMissing");
    }

    public By by() {
        return by;
    }

    /** Null while the operator has not declared. */
    public @Nullable String number() {
        return number;
    }
}
