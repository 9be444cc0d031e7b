package no.kundeportal.task;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The filter of the list of tasks, as it stands in the address, where each part may be missing.
 *
 * @param status "open" or "done"
 * @param country and language: of the asker, each empty for all
 * @param assignee "mine", "nobody" or empty
 * @param q a number, or words of subject, asker or company
 */
public record TaskFilter(
        String status, @Nullable Kind kind, String q, String country, String language, String assignee) {

    private static final int LONGEST = 100;
    private static final List<String> COUNTRIES = List.of("NO", "SE", "DK", "FI");
    private static final List<String> LANGUAGES = List.of("nb", "en", "sv");
    private static final List<String> ASSIGNEES = List.of("mine", "nobody");

    public TaskFilter {
        status = "done".equals(status) ? "done" : "open";
        q = q == null ? "" : q.strip();
        q = q.substring(0, Math.min(q.length(), LONGEST));
        country = known(country, COUNTRIES);
        language = known(language, LANGUAGES);
        assignee = known(assignee, ASSIGNEES);
    }

    /** Open ones with these words. */
    public static TaskFilter about(String words) {
        return new TaskFilter("open", null, words, "", "", "");
    }

    private static String known(@Nullable String value, List<String> values) {
        return value != null && values.contains(value) ? value : "";
    }

    public boolean isDone() {
        return status.equals("done");
    }

    /** More than which of the two lists. */
    public boolean isNarrowed() {
        return kind != null || !(q + country + language + assignee).isEmpty();
    }
}
