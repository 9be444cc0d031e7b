package no.kundeportal.pickup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the record of a completed pickup is to say.
 *
 * @param lines as many as the pickup has
 * @param declaration number under which what is hazardous of it was declared; empty where nothing is
 */
public record RecordCorrection(
        List<Line> lines, String declaration, @Nullable Deviation deviation, String reference) {

    public record Line(String article, Completion.Line weighing) {}
}
