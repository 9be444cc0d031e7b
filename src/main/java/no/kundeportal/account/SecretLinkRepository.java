package no.kundeportal.account;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kundeportal.account.SecretLink.Purpose;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SecretLinkRepository extends Repository<SecretLink, UUID> {

    Optional<SecretLink> findById(UUID id);

    Optional<SecretLink> findByHashAndPurpose(byte[] hash, Purpose purpose);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from SecretLink l where l.hash = :hash and l.purpose = :purpose")
    Optional<SecretLink> hold(byte[] hash, Purpose purpose);

    Optional<SecretLink> findByHash(byte[] hash);

    List<SecretLink> findByInvitationIdOrderByMadeAtDesc(UUID invitation);

    List<SecretLink> findByPersonIdOrderByMadeAtDesc(UUID person);

    SecretLink save(SecretLink link);
}
