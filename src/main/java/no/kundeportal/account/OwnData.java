package no.kundeportal.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kundeportal.kernel.PersonalRecords;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.mail.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All that the portal knows of a person, for the person: the account here, and what each other module keeps. */
@Service
@Transactional
public class OwnData {

    private static final int MOST_LETTERS = 5000;

    private final JdbcClient database;
    private final PersonRepository people;
    private final Sessions sessions;
    private final Post post;
    private final List<PersonalRecords> others;
    private final Audit audit;

    OwnData(
            JdbcClient database,
            PersonRepository people,
            Sessions sessions,
            Post post,
            List<PersonalRecords> others,
            Audit audit) {
        this.database = database;
        this.people = people;
        this.sessions = sessions;
        this.post = post;
        this.others = others;
        this.audit = audit;
    }

    /** By part: a list of rows. */
    public Map<String, Object> of(Viewer viewer) {
        audit.record(AuditKind.DATA_TAKEN, viewer, "");
        var all = new LinkedHashMap<String, Object>();
        all.put("person", rows(viewer, """
                select user_id, name, email, phone, language, theme, created_at::text, last_signed_in_at::text from person where id = :person
                """));
        all.put("memberships", rows(viewer, """
                select m.customer_number, m.level, m.economy, m.all_sites, m.created_at::text,
                       coalesce((select string_agg(site_number, ' ' order by site_number) from membership_site where membership_id = m.id), '') sites
                from membership m where m.person_id = :person order by m.customer_number
                """));
        all.put(
                "roles",
                rows(viewer, "select role, facility_code from staff_role where person_id = :person order by role"));
        all.put("links", rows(viewer, """
                select purpose, made_at::text, expires_at::text, used_at::text from secret_link where person_id = :person order by made_at desc
                """));
        all.put("invitations", rows(viewer, """
                select name, email, customer_number, invited_at::text, accepted_at::text from invitation where person_id = :person order by invited_at
                """));
        all.put("record", rows(viewer, """
                select at::text, kind, user_id, customer_number, case when person_id = :person then address end address, detail from audit_entry
                where person_id = :person or about_person = :person order by id desc limit 5000
                """));
        all.put("sessions", sessionsOf(viewer.person()));
        all.put("letters", lettersTo(viewer.person()));
        others.forEach(each -> all.put(each.name(), each.of(viewer.person())));
        return all;
    }

    private List<Map<String, Object>> sessionsOf(UUID person) {
        return sessions.of(person, null).stream()
                .map(open -> Map.<String, Object>of(
                        "device", open.device().words(),
                        "since", open.since().toString(),
                        "last_seen", open.lastSeen().toString()))
                .toList();
    }

    /** What was sent to the address of today; what stood in a letter is not kept once it is sent. */
    private List<Map<String, Object>> lettersTo(UUID person) {
        var address = people.findById(person).map(Person::email).orElse(null);
        if (address == null) return List.of();
        return post.deliveriesTo(address, MOST_LETTERS).stream()
                .map(letter -> Map.<String, Object>of(
                        "kind", letter.kind(),
                        "to", letter.to(),
                        "state", letter.state(),
                        "created_at", letter.createdAt().toString()))
                .toList();
    }

    private List<Map<String, Object>> rows(Viewer viewer, String sql) {
        return database.sql(sql).param("person", viewer.person()).query().listOfRows();
    }
}
