package no.kundeportal.task.web;

import java.util.UUID;
import no.kundeportal.document.PictureAnswer;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.task.TaskPictures;
import no.kundeportal.web.Access;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pictures of a task, whole and small, for those who see the task. */
@Controller
@Access(Right.TASKS)
class TaskPictureController {

    private final TaskPictures pictures;

    TaskPictureController(TaskPictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/task-pictures/{id}")
    ResponseEntity<byte[]> show(Viewer viewer, @PathVariable UUID id) {
        return sent(pictures.find(viewer, id, false), id);
    }

    @GetMapping("/task-pictures/{id}/thumbnail")
    ResponseEntity<byte[]> thumbnail(Viewer viewer, @PathVariable UUID id) {
        return sent(pictures.find(viewer, id, true), id);
    }

    private static ResponseEntity<byte[]> sent(TaskPictures.Stored picture, UUID id) {
        return PictureAnswer.of(picture.task(), id, picture.content());
    }
}
