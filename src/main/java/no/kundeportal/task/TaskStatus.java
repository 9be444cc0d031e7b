package no.kundeportal.task;

import org.jspecify.annotations.Nullable;

/** Where a task stands, and with that who owes the next word. */
public enum TaskStatus {
    /** Nothing that was asked has been answered yet. */
    NEW,
    /** The owner has said something to somebody without an account and goes on working on it. */
    ANSWERED,
    /** The owner has asked back. */
    WAITING,
    DONE;

    /** Null when nobody does any more. */
    public @Nullable Side owing() {
        return switch (this) {
            case NEW, ANSWERED -> Side.OWNER;
            case WAITING -> Side.ASKER;
            case DONE -> null;
        };
    }
}
