package no.kundeportal.weighing;

import java.math.BigDecimal;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * What a delivered file may hold. The delivery itself, its report and the decision are the same for all; a kind of content
 * knows its columns, keeps its rows in a table of its own until the decision, checks them there, and takes them in.
 */
public interface IntakeContent {

    /** What a check has found, in units of what is taken in. @param netKg of the good ones, zero where nothing is weighed */
    record Checked(long fresh, long unchanged, long corrections, long bad, BigDecimal netKg) {}

    /** Where the rows of one delivery are put, one after the other. */
    interface Receiver {

        /** @return what is wrong with the row; empty when it was kept to be checked further */
        List<Problem> row(int line, Function<IntakeColumn, String> cells) throws Exception;

        void finish() throws Exception;
    }

    /** Says how far it is; throws when somebody asked to stop. */
    interface Progress {
        void at(long done, long total);
    }

    Intake.Content kind();

    IntakeColumn[] columns();

    /** @param connection of the transaction at hand */
    Receiver receive(UUID intake, Connection connection);

    /** Checks what was received without touching what stands. @param unreadable rows in which the receiver found problems */
    Checked check(UUID intake, long unreadable);

    /** Takes in what is good, in the transaction at hand. @return how many were really written */
    long take(UUID intake, Progress progress);

    /** Lets go of the rows that were kept. */
    void forget(UUID intake);
}
