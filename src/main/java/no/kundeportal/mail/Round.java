package no.kundeportal.mail;

import java.util.UUID;

/**
 * The tries of one job. Each new start by hand is a round with a job of its own, for the job before may just be ending
 * and would take the new start with it.
 */
record Round(UUID letter, int number) {

    static Round parse(String text) {
        var parts = text.split(":");
        return new Round(UUID.fromString(parts[0]), Integer.parseInt(parts[1]));
    }

    @Override
    public String toString() {
        return letter + ":" + number;
    }
}
