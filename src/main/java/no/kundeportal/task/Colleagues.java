package no.kundeportal.task;

import java.util.List;
import java.util.UUID;

/** Who works on the owner's side, and so may be given a task. Implemented by whoever knows people. */
public interface Colleagues {

    record Colleague(UUID id, String name) {}

    /** By name; nobody of a customer's administrators, who share what is theirs. */
    List<Colleague> of(Owner owner);
}
