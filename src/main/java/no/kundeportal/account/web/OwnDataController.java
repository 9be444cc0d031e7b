package no.kundeportal.account.web;

import java.util.Map;
import no.kundeportal.account.OwnData;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.web.Access;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** All that the portal knows of the person who asks, as a file that machines read too. A post, since it is written down. */
@Controller
@Access(Right.SIGNED_IN)
class OwnDataController {

    private final OwnData data;

    OwnDataController(OwnData data) {
        this.data = data;
    }

    @PostMapping("/profile/data.json")
    ResponseEntity<Map<String, Object>> send(Viewer viewer) {
        var name = ContentDisposition.attachment()
                .filename("kundeportal-" + viewer.userId() + ".json")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(data.of(viewer));
    }
}
