package no.kundeportal.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface InvitationRepository extends Repository<Invitation, UUID> {

    Optional<Invitation> findById(UUID id);

    /** Open ones of this customer to this address, in small letters. */
    @Query("""
            from Invitation i where i.customerNumber = :customer and lower(i.email) = :email
              and i.withdrawnAt is null and i.acceptedAt is null
            """)
    List<Invitation> open(String customer, String email);

    /** Members of this customer with this address, in small letters. */
    @Query(
            "select m.id from Membership m, Person p where m.customerNumber = :customer and p.id = m.personId and lower(p.email) = :email")
    List<UUID> members(String customer, String email);

    Invitation save(Invitation invitation);
}
