package no.kundeportal.account;

import java.util.UUID;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with their own account. */
@Service
@Transactional
public class People {

    private final PersonRepository people;

    People(PersonRepository people) {
        this.people = people;
    }

    @Transactional(readOnly = true)
    public Person self(Viewer viewer) {
        return find(viewer.person());
    }

    public void prefer(Viewer viewer, String language, @Nullable String theme) {
        find(viewer.person()).prefers(language, theme);
    }

    private Person find(UUID id) {
        return people.findById(id).orElseThrow(NotFound::new);
    }
}
