package no.kundeportal.pickup.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.kundeportal.web.Resumable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The last screen of an order that was sent when the session was over: it stands there again after signing in. */
@Component
class InterruptedOrder implements Resumable {

    private static final List<String> ANSWERS = List.of(
            "site",
            "line",
            "choice",
            "action",
            "containerCount",
            "estimatedKg",
            "description",
            "wantedOn",
            "timeWindow",
            "comment",
            "contactName",
            "contactPhone",
            "reference",
            "declaredBy",
            "declarationNumber");

    /** One more than any answer may have, so that what is too long is said to be so and not cut in silence. */
    private static final int LONGEST = 1_001;

    @Override
    public @Nullable String addressOf(HttpServletRequest sent) {
        if (!sent.getMethod().equals("POST") || !sent.getRequestURI().equals("/pickups")) return null;
        var answers = new ArrayList<Map.Entry<String, String>>();
        answers.add(Map.entry("step", OrderStep.REVIEW.key()));
        for (var name : ANSWERS) {
            var values = sent.getParameterValues(name);
            if (values == null) continue;
            for (var value : List.of(values).subList(0, Math.min(values.length, 20)))
                if (!value.isBlank())
                    answers.add(Map.entry(name, value.substring(0, Math.min(value.length(), LONGEST))));
        }
        return OrderAddress.of(answers);
    }
}
