package no.kundeportal.kernel;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What one module knows of a person, for the person who asks for all of it. */
public interface PersonalRecords {

    /** Names the part in the file. */
    String name();

    /** Rows of names and plain values, at most a few thousand. */
    List<Map<String, Object>> of(UUID person);
}
