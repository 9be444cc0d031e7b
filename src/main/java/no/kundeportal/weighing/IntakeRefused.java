package no.kundeportal.weighing;

/** The file as a whole cannot be read. */
class IntakeRefused extends RuntimeException {

    private final String reason;
    private final String detail;

    /** @param reason the last part of "intake.refusal." */
    IntakeRefused(String reason, String detail) {
        super(reason, null, false, false);
        this.reason = reason;
        this.detail = detail;
    }

    String reason() {
        return reason;
    }

    String detail() {
        return detail;
    }
}
