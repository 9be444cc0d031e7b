package no.kundeportal.task;

import org.jspecify.annotations.Nullable;

/**
 * The filter of the list of tasks, as it stands in the address, where each part may be missing.
 *
 * @param status "open" or "done"
 * @param q a number, or words of subject, asker or company
 */
public record TaskFilter(String status, @Nullable Kind kind, String q) {

    private static final int LONGEST = 100;

    public TaskFilter {
        status = "done".equals(status) ? "done" : "open";
        q = q == null ? "" : q.strip();
        q = q.substring(0, Math.min(q.length(), LONGEST));
    }

    public boolean isDone() {
        return status.equals("done");
    }

    /** More than which of the two lists. */
    public boolean isNarrowed() {
        return kind != null || !q.isEmpty();
    }
}
