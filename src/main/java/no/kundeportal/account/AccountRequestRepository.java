package no.kundeportal.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AccountRequestRepository extends Repository<AccountRequest, UUID> {

    Optional<AccountRequest> findById(UUID id);

    Optional<AccountRequest> findByTaskNumber(String task);

    /** Those of one person for one company that nobody has decided on; the address in small letters. */
    @Query(
            "from AccountRequest r where lower(r.email) = :email and r.organisationNumber = :organisation and r.decidedAt is null")
    List<AccountRequest> waiting(String email, String organisation);

    AccountRequest save(AccountRequest request);
}
