package no.kundeportal.web;

/** Staff who see the portal as somebody else asked for a change. */
class OnlyLooking extends RuntimeException {
    OnlyLooking() {
        super(null, null, false, false);
    }
}
