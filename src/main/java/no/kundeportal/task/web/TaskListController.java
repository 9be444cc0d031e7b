package no.kundeportal.task.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import no.kundeportal.document.Download;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Standing;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.task.Kind;
import no.kundeportal.task.TaskFilter;
import no.kundeportal.task.TaskList;
import no.kundeportal.web.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** All tasks of the viewer's side, and their files. */
@Controller
@Access(Right.TASKS)
class TaskListController {

    private final TaskList list;
    private final TaskTable table;

    TaskListController(TaskList list, TaskTable table) {
        this.list = list;
        this.table = table;
    }

    @GetMapping("/tasks")
    String index(
            Viewer viewer,
            @ModelAttribute("filter") TaskFilter filter,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("shown", filter);
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("desks", viewer.may(Right.CUSTOMERS));
        model.addAttribute(
                "queues",
                viewer.standing() instanceof Standing.Member || filter.isDone() ? List.of() : list.queues(viewer));
        if (!errors.hasErrors()) model.addAttribute("page", list.page(viewer, filter, after));
        return "task/index";
    }

    @GetMapping("/tasks.{ending:xlsx|csv}")
    void file(
            Viewer viewer,
            @PathVariable String ending,
            @ModelAttribute("filter") TaskFilter filter,
            BindingResult errors,
            HttpServletResponse response) {
        if (errors.hasErrors()) throw new NotFound();
        Download.send(table.of(viewer, filter), ending, table.aboutTitle(), response);
    }
}
