package no.kundeportal.account;

import java.util.List;
import no.kundeportal.task.Colleagues;
import no.kundeportal.task.Owner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those who work for the operator as the owner of a task, and can sign in. */
@Component
class StaffColleagues implements Colleagues {

    private static final String STAFF = """
            select distinct p.id, p.name from staff_role r join person p on p.id = r.person_id
            where p.disabled_at is null and p.removed_at is null and %s order by p.name, p.id
            """;

    private final JdbcClient database;

    StaffColleagues(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Colleague> of(Owner owner) {
        return switch (owner) {
            case Owner.Support support ->
                database.sql(STAFF.formatted("r.role in ('SUPPORT', 'OPERATOR')"))
                        .query(Colleague.class)
                        .list();
            case Owner.AtFacility at ->
                database.sql(STAFF.formatted("r.facility_code = :facility"))
                        .param("facility", at.facility().value())
                        .query(Colleague.class)
                        .list();
            case Owner.Administrators administrators -> List.of();
        };
    }
}
