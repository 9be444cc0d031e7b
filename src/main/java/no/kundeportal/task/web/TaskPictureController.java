package no.kundeportal.task.web;

import java.time.Duration;
import java.util.UUID;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.task.TaskPictures;
import no.kundeportal.web.Access;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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

    /** A picture never changes, so whoever has seen it keeps it; nobody in between does. */
    private static ResponseEntity<byte[]> sent(TaskPictures.Stored picture, UUID id) {
        var name = picture.task() + "-" + id.toString().substring(0, 8) + ".jpg";
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(1)).cachePrivate().immutable())
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(picture.content());
    }
}
