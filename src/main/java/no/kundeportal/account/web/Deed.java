package no.kundeportal.account.web;

import no.kundeportal.kernel.AccessLevel;

/** What people do in the portal, for the table of what each level may. It asks the levels themselves. */
public enum Deed {
    SEE,
    ORDER,
    AMOUNTS,
    PROJECTS,
    USERS,
    RECORD;

    /** Under which condition. */
    public enum How {
        YES,
        NO,
        WITH_ECONOMY,
        AT_OWN_SITES
    }

    public How how(AccessLevel level) {
        return switch (this) {
            case SEE -> How.YES;
            case ORDER -> yes(level.orders());
            case AMOUNTS -> level.administers() ? How.YES : How.WITH_ECONOMY;
            case PROJECTS, USERS ->
                level == AccessLevel.SITE_ADMINISTRATOR ? How.AT_OWN_SITES : yes(level.administers());
            case RECORD -> yes(level == AccessLevel.ADMINISTRATOR);
        };
    }

    private static How yes(boolean may) {
        return may ? How.YES : How.NO;
    }
}
