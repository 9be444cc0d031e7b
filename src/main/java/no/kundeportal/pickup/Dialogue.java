package no.kundeportal.pickup;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * What facility and customer have to say to each other about an order that is not over: one side at a time owes the
 * next word. What was said stands in the order's history; here is only what waits.
 */
@Embeddable
public class Dialogue {

    public enum State {
        /** The order waits for the customer, and the facility's own deadline rests. */
        FACILITY_ASKED,
        CUSTOMER_ASKED,
        /** Waits to be read, so that an answer on an order that owes nothing else is not overlooked. */
        CUSTOMER_ANSWERED;

        /** Whether the next word is the customer's. */
        public boolean waitsForCustomer() {
            return this == FACILITY_ASKED;
        }
    }

    @Enumerated(EnumType.STRING)
    @Column(name = "dialogue_state")
    private State state;

    @Column(name = "dialogue_words")
    private String words;

    @Column(name = "dialogue_due_at")
    private Instant dueAt;

    @SuppressWarnings("NullAway.Init")
    protected Dialogue() {}

    Dialogue(State state, String words, Instant dueAt) {
        this.state = state;
        this.words = words;
        this.dueAt = dueAt;
    }

    public State state() {
        return state;
    }

    /** The question or the answer that waits. */
    public String words() {
        return words;
    }

    /** Until when the side has time whose word is the next. */
    public Instant dueAt() {
        return dueAt;
    }
}
