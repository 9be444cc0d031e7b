package no.kundeportal.weighing;

/**
 * Why a row cannot be taken in.
 *
 * @param line of the file, the head being line 1
 * @param reason the last part of a message key, "intake.problem." + reason
 */
public record Problem(int line, String column, String value, String reason) {

    private static final int LONGEST_VALUE = 100;

    static Problem of(int line, IntakeColumn column, String value, String reason) {
        var shown = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
        return new Problem(line, column.title(), shown.replace("\0", "␀"), reason);
    }
}
