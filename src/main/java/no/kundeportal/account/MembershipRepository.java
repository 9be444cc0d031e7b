package no.kundeportal.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MembershipRepository extends Repository<Membership, UUID> {

    Optional<Membership> findById(UUID id);

    Optional<Membership> findByPersonIdAndCustomerNumber(UUID person, String customer);

    List<Membership> findByPersonIdOrderByCustomerNumber(UUID person);

    /** Those by whom the customer has administrators who can sign in. */
    @Query("""
            select m from Membership m, Person p
            where p.id = m.personId and m.customerNumber = :customer and m.level = no.kundeportal.kernel.AccessLevel.ADMINISTRATOR
              and m.disabledAt is null and p.disabledAt is null
            """)
    List<Membership> administratorsOf(String customer);

    boolean existsByPersonId(UUID person);

    Membership save(Membership membership);

    void delete(Membership membership);

    void flush();
}
