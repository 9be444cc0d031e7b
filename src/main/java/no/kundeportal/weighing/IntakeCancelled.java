package no.kundeportal.weighing;

/** The person asked to stop: all that was written so far is rolled back. */
class IntakeCancelled extends RuntimeException {
    IntakeCancelled() {
        super(null, null, false, false);
    }
}
