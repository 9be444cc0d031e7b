package no.kundeportal.task.web;

import java.util.List;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.task.AnswerTemplates;
import no.kundeportal.task.Desk;
import no.kundeportal.task.Side;
import no.kundeportal.task.Task;
import no.kundeportal.task.TaskList;
import no.kundeportal.task.TaskPictures;
import no.kundeportal.task.web.TaskController.AnswerForm;
import no.kundeportal.task.web.TaskDeskController.AssignmentForm;
import no.kundeportal.task.web.TaskDeskController.MergerForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of one task, also when one of its forms has to be shown again. */
@Component
class TaskPage {

    private final TaskList list;
    private final TaskPictures pictures;
    private final Desk desk;
    private final AnswerTemplates templates;

    TaskPage(TaskList list, TaskPictures pictures, Desk desk, AnswerTemplates templates) {
        this.list = list;
        this.pictures = pictures;
        this.desk = desk;
        this.templates = templates;
    }

    /** @param writing whether the form is there: also where what was typed came too late */
    String show(Viewer viewer, Task task, boolean writing, Model model) {
        var version = task.currentVersion();
        var ours = task.sideOf(viewer) == Side.OWNER;
        offer("answerForm", new AnswerForm(version, "", true, List.of()), model);
        offer("assignmentForm", new AssignmentForm(version, task.assignee()), model);
        offer("mergerForm", new MergerForm(version, ""), model);
        model.addAttribute("task", task);
        model.addAttribute("row", list.row(viewer, task.number()));
        model.addAttribute("ours", ours);
        model.addAttribute("writing", writing);
        model.addAttribute("pictures", pictures.of(task));
        model.addAttribute("colleagues", desk.colleagues(viewer, task));
        model.addAttribute("twins", desk.twins(viewer, task));
        model.addAttribute("templates", ours && viewer.may(Right.CUSTOMERS) ? templates.all() : List.of());
        return "task/show";
    }

    private static void offer(String name, @Nullable Object form, Model model) {
        if (!model.containsAttribute(name)) model.addAttribute(name, form);
    }
}
