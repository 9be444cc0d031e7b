package no.kundeportal.web;

import no.kundeportal.kernel.Right;

/** The page exists for this customer, but asks for a right that an administrator can give. */
class Forbidden extends RuntimeException {

    private final Right right;

    Forbidden(Right right) {
        super(null, null, false, false);
        this.right = right;
    }

    Right right() {
        return right;
    }
}
