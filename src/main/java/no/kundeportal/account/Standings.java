package no.kundeportal.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.kundeportal.kernel.AccessLevel;
import no.kundeportal.kernel.CustomerNumber;
import no.kundeportal.kernel.FacilityCode;
import no.kundeportal.kernel.SiteNumber;
import no.kundeportal.kernel.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** As whom a person may act, memberships first, in one statement. */
@Component
class Standings {

    private static final String OF_PERSON = """
            select 1 as sort, 'MEMBER' as role, m.customer_number as key, c.name as title, c.currency, m.level, m.economy,
                   array(select s.number from site s
                         where s.customer_number = m.customer_number
                           and (m.all_sites or exists (select 1 from membership_site ms
                                                       where ms.membership_id = m.id and ms.site_number = s.number))
                         order by s.number) as sites
            from membership m join customer c on c.number = m.customer_number
            where m.person_id = :person and m.disabled_at is null
            union all
            select 2, r.role, r.facility_code, f.name, null, null, null, null
            from staff_role r left join facility f on f.code = r.facility_code
            where r.person_id = :person
            order by sort, level, title, role
            """;

    private final JdbcClient database;

    Standings(JdbcClient database) {
        this.database = database;
    }

    /** Never empty: whoever has no access is nobody in particular. */
    List<Standing> of(UUID person) {
        var found = database.sql(OF_PERSON)
                .param("person", person)
                .query(Standings::standing)
                .list();
        return found.isEmpty() ? List.of(new Standing.Nobody()) : found;
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        return switch (row.getString("role")) {
            case "FACILITY" ->
                new Standing.FacilityStaff(new FacilityCode(row.getString("key")), row.getString("title"));
            case "SUPPORT" -> new Standing.Support();
            case "OPERATOR" -> new Standing.Operator();
            default ->
                new Standing.Member(
                        new CustomerNumber(row.getString("key")),
                        row.getString("title"),
                        row.getString("currency"),
                        AccessLevel.valueOf(row.getString("level")),
                        row.getBoolean("economy"),
                        sites(row));
        };
    }

    private static Set<SiteNumber> sites(ResultSet row) throws SQLException {
        var numbers = (String[]) row.getArray("sites").getArray();
        var sites = new LinkedHashSet<SiteNumber>();
        Arrays.stream(numbers).map(SiteNumber::new).forEach(sites::add);
        return sites;
    }
}
