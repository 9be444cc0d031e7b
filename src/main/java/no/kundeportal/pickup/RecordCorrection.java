package no.kundeportal.pickup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the record of a completed pickup is to say.
 *
 * @param lines as many as the pickup has
 */
public record RecordCorrection(List<Line> lines, @Nullable Deviation deviation, String reference) {

    public record Line(String article, Completion.Line weighing) {}
}
