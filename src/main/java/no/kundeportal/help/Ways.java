package no.kundeportal.help;

import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Standing;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;

/** Who is led to a page by the help: one rule for answers, guides and manual, on the screen and on paper. */
final class Ways {

    private Ways() {}

    /**
     * Before sign-in everybody, by signing in. What customers do is for members alone: staff with the same right have it on
     * another page, or for others than themselves.
     *
     * @param right that the page asks for
     */
    static boolean areOpen(Right right, @Nullable Viewer viewer) {
        if (viewer == null) return true;
        return switch (right) {
            case PUBLIC, SIGNED_IN, TASKS, FACILITY, AGREEMENTS, CUSTOMERS, OPERATE -> viewer.may(right);
            case SEE, AMOUNTS, ORDER, PROJECTS, USERS, RECORD ->
                viewer.standing() instanceof Standing.Member && viewer.may(right);
        };
    }
}
