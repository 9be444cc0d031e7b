package no.kundeportal.account;

import java.util.List;
import java.util.UUID;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.kernel.Right;
import no.kundeportal.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works for the operator, and as what. */
@Service
@Transactional
public class StaffRoles {

    public record Row(
            UUID id,
            UUID person,
            String name,
            String userId,
            @Nullable String email,
            StaffRole role,
            @Nullable String facility,
            java.time.@Nullable Instant lastSignedInAt,
            boolean disabled) {}

    public record Waiting(
            UUID id,
            String name,
            @Nullable String email,
            StaffRole role,
            @Nullable String facility) {}

    private final JdbcClient database;
    private final SecretLinks links;
    private final Audit audit;

    StaffRoles(JdbcClient database, SecretLinks links, Audit audit) {
        this.database = database;
        this.links = links;
        this.audit = audit;
    }

    /** By name; those who work for one company, so few that one page holds them. */
    @Transactional(readOnly = true)
    public List<Row> all() {
        return database.sql("""
                        select r.id, p.id person, p.name, p.user_id, p.email, r.role, f.name facility, p.last_signed_in_at,
                               p.disabled_at is not null disabled
                        from staff_role r join person p on p.id = r.person_id left join facility f on f.code = r.facility_code
                        order by p.name, p.id, r.role
                        """).query(Row.class).list();
    }

    /** Those who have been invited and have not come yet. */
    @Transactional(readOnly = true)
    public List<Waiting> invited() {
        return database.sql("""
                        select i.id, i.name, i.email, i.role, f.name facility
                        from invitation i left join facility f on f.code = i.facility_code
                        where i.role is not null and i.accepted_at is null and i.withdrawn_at is null order by i.name, i.id
                        """).query(Waiting.class).list();
    }

    @Transactional(readOnly = true)
    public List<StaffRole> of(UUID person) {
        return database.sql("select role from staff_role where person_id = :person order by role")
                .param("person", person)
                .query(StaffRole.class)
                .list();
    }

    void give(Person person, StaffRole role, @Nullable String facility) {
        links.closeAll(SecretLink.Purpose.PASSWORD, person.id());
        database.sql(
                        "insert into staff_role (id, person_id, role, facility_code) values (:id, :person, :role, :facility) on conflict do nothing")
                .param("id", UUID.randomUUID())
                .param("person", person.id())
                .param("role", role.name())
                .param("facility", facility)
                .update();
    }

    /** Without one nobody could make one. Two who take each other's role at once are asked one after the other. */
    void requireAnotherOperator(UUID person) {
        var others = database.sql("""
                        select p.id from staff_role r join person p on p.id = r.person_id
                        where r.role = 'OPERATOR' and p.disabled_at is null order by p.id for update
                        """).query(UUID.class).list();
        if (others.contains(person) && others.size() == 1) throw new Refusal("staff.last");
    }

    /** Somebody must be left who can do this, so nobody takes it from themselves. */
    public void remove(Viewer viewer, UUID id) {
        if (!viewer.may(Right.OPERATE)) throw new NotFound();
        var row =
                all().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(NotFound::new);
        if (row.person().equals(viewer.person())) throw new Refusal("staff.self");
        if (row.role() == StaffRole.OPERATOR) requireAnotherOperator(row.person());
        database.sql("delete from staff_role where id = :id").param("id", id).update();
        audit.record(
                AuditKind.ROLE_REMOVED, viewer, row.person(), null, row.role().name());
    }
}
