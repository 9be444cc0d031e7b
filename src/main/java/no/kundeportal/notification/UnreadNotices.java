package no.kundeportal.notification;

import no.kundeportal.kernel.Viewer;
import no.kundeportal.web.InTemplates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The count in the header and the menu. */
@Component("unreadNotices")
@InTemplates
public class UnreadNotices {

    private final Notices notices;

    UnreadNotices(Notices notices) {
        this.notices = notices;
    }

    public Notices.Unread of(@Nullable Viewer viewer) {
        return viewer == null ? Notices.Unread.NONE : notices.unread(viewer);
    }
}
