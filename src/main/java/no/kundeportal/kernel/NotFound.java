package no.kundeportal.kernel;

/** What was asked for does not exist, or not for this viewer: the two are never told apart. */
public class NotFound extends RuntimeException {
    public NotFound() {
        super(null, null, false, false);
    }
}
