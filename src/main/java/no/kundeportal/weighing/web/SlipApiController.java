package no.kundeportal.weighing.web;

import java.util.List;
import java.util.Map;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.web.Access;
import no.kundeportal.web.Words;
import no.kundeportal.weighing.SlipDelivery;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The intake file's fields as JSON, for machines with a token. */
@RestController
@Access(Right.SIGNED_IN)
class SlipApiController {

    record Delivery(@Nullable List<Map<String, Object>> slips) {}

    record Bad(int line, String column, String value, String reason, String message) {}

    record Answer(String delivery, boolean taken, long fresh, long skipped, long corrections, List<Bad> bad) {}

    record Wrong(String error) {}

    private static final int LARGEST = 10_000;

    private final SlipDelivery deliveries;
    private final Words words;

    SlipApiController(SlipDelivery deliveries, Words words) {
        this.deliveries = deliveries;
        this.words = words;
    }

    @PostMapping("/api/slips")
    ResponseEntity<Object> deliver(Viewer viewer, @RequestBody Delivery delivery) {
        var slips = delivery.slips();
        if (slips == null || slips.isEmpty())
            return wrong(HttpStatus.BAD_REQUEST, "\"slips\" must be a list with at least one slip");
        if (slips.size() > LARGEST)
            return wrong(HttpStatus.CONTENT_TOO_LARGE, "at most " + LARGEST + " slips in one delivery");
        if (slips.stream().anyMatch(java.util.Objects::isNull))
            return wrong(HttpStatus.BAD_REQUEST, "a slip is an object");
        var unknown = SlipDelivery.unknownFields(slips);
        if (!unknown.isEmpty()) return wrong(HttpStatus.BAD_REQUEST, "unknown fields: " + String.join(", ", unknown));
        var report = deliveries.deliver(viewer, slips);
        var bad = report.bad().stream()
                .map(problem -> new Bad(
                        problem.line(),
                        problem.column(),
                        problem.value(),
                        problem.reason(),
                        words.of("intake.problem." + problem.reason())))
                .toList();
        var answer = new Answer(
                report.delivery().toString(),
                report.taken(),
                report.fresh(),
                report.skipped(),
                report.corrections(),
                bad);
        return ResponseEntity.status(report.taken() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .body(answer);
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ResponseEntity<Object> unreadable() {
        return wrong(HttpStatus.BAD_REQUEST, "the body is not JSON of the form {\"slips\": [{…}]}");
    }

    private static ResponseEntity<Object> wrong(HttpStatus status, String sentence) {
        return ResponseEntity.status(status).body(new Wrong(sentence));
    }
}
