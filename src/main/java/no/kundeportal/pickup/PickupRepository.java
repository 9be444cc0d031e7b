package no.kundeportal.pickup;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PickupRepository extends Repository<Pickup, String> {

    Pickup save(Pickup pickup);

    Optional<Pickup> findByNumber(String number);

    Optional<Pickup> findByRequestKeyAndPlacedBy(UUID requestKey, UUID placedBy);

    @Query(value = "select nextval('pickup_number')", nativeQuery = true)
    long nextNumber();

    /** Two sendings of one form wait for each other. */
    @Query(value = "select cast(pg_advisory_xact_lock(hashtextextended(:key, 0)) as text)", nativeQuery = true)
    String lock(String key);
}
