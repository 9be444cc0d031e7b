package no.kundeportal.account;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PersonRepository extends Repository<Person, UUID> {

    Optional<Person> findById(UUID id);

    Optional<Person> findByUserId(String userId);

    boolean existsByUserId(String userId);

    /** At once, since the record that follows names the person. */
    Person saveAndFlush(Person person);

    /** Others who hold the same person wait until the transaction at hand is over. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Person p where p.id = :id")
    Optional<Person> hold(UUID id);

    /** Past the version, so that two sign-ins at once do not disturb each other. */
    @Modifying
    @Query("update Person p set p.lastSignedInAt = :now where p.id = :id")
    void signedIn(UUID id, Instant now);

    /** Those who can sign in and are known by this user ID or e-mail address, in small letters. */
    @Query(
            "from Person p where (p.userId = :known or lower(p.email) = :known) and p.disabledAt is null order by p.userId")
    List<Person> knownBy(String known);
}
