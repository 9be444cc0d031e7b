package no.kundeportal.task;

import no.kundeportal.kernel.Standing;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.web.MenuFigure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tasks whose next word is the viewer's: for customers on the start page, which lists them, for staff beside their list. */
@Component
class TasksInMenu implements MenuFigure {

    @Override
    public @Nullable Waiting of(Viewer viewer) {
        if (viewer.standing() instanceof Standing.Nobody) return null;
        return TaskList.waiting(viewer.standing() instanceof Standing.Member ? "home" : "tasks", viewer);
    }
}
