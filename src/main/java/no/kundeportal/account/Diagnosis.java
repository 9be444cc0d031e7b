package no.kundeportal.account;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.kundeportal.customer.Weighed;
import no.kundeportal.kernel.CustomerNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Why somebody sees less than expected, for support who is asked. */
@Service
@Transactional(readOnly = true)
public class Diagnosis {

    public enum Cause {
        DISABLED,
        NEVER_SIGNED_IN,
        NO_ACCESS,
        ACCESS_DISABLED,
        NO_SITES,
        CUSTOMER_WITHOUT_SITES,
        NO_ECONOMY,
        NO_SLIPS,
        NO_ADMINISTRATOR
    }

    /** @param customer where it is so; null where it concerns the person as a whole */
    public record Finding(Cause cause, @Nullable CustomerNumber customer) {}

    private record Facts(
            String customer, boolean disabled, boolean economy, long sites, long customerSites, long administrators) {}

    private final JdbcClient database;
    private final PersonRepository people;
    private final Weighed weighed;

    Diagnosis(JdbcClient database, PersonRepository people, Weighed weighed) {
        this.database = database;
        this.people = people;
        this.weighed = weighed;
    }

    /** Empty when nothing stands in the way. */
    public List<Finding> of(UUID id) {
        var person = people.findById(id).orElseThrow();
        var found = new ArrayList<Finding>();
        if (person.isDisabled()) found.add(new Finding(Cause.DISABLED, null));
        else if (person.lastSignedInAt() == null) found.add(new Finding(Cause.NEVER_SIGNED_IN, null));
        var memberships = factsOf(id);
        if (memberships.isEmpty()) found.add(new Finding(Cause.NO_ACCESS, null));
        memberships.forEach(facts -> found.addAll(findings(facts)));
        return found;
    }

    private List<Finding> findings(Facts facts) {
        var customer = new CustomerNumber(facts.customer());
        var found = new ArrayList<Finding>();
        if (facts.disabled()) found.add(new Finding(Cause.ACCESS_DISABLED, customer));
        if (facts.customerSites() == 0) found.add(new Finding(Cause.CUSTOMER_WITHOUT_SITES, customer));
        else if (facts.sites() == 0) found.add(new Finding(Cause.NO_SITES, customer));
        else if (!weighed.anythingFor(customer)) found.add(new Finding(Cause.NO_SLIPS, customer));
        if (!facts.economy()) found.add(new Finding(Cause.NO_ECONOMY, customer));
        if (facts.administrators() == 0) found.add(new Finding(Cause.NO_ADMINISTRATOR, customer));
        return found;
    }

    private List<Facts> factsOf(UUID person) {
        return database.sql("""
                        select m.customer_number customer, m.disabled_at is not null disabled, m.economy,
                               (select count(*) from site s where s.customer_number = m.customer_number and (m.all_sites or exists (
                                  select 1 from membership_site ms where ms.membership_id = m.id and ms.site_number = s.number))) sites,
                               (select count(*) from site s where s.customer_number = m.customer_number) customer_sites,
                               (select count(*) from membership a join person p on p.id = a.person_id
                                where a.customer_number = m.customer_number and a.level = 'ADMINISTRATOR'
                                  and a.disabled_at is null and p.disabled_at is null) administrators
                        from membership m where m.person_id = :person order by m.customer_number
                        """).param("person", person).query(Facts.class).list();
    }
}
