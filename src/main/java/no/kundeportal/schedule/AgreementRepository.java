package no.kundeportal.schedule;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AgreementRepository extends Repository<Agreement, String> {

    Agreement saveAndFlush(Agreement agreement);

    Optional<Agreement> findByNumber(String number);

    @Query(value = "select nextval('agreement_number')", nativeQuery = true)
    long nextNumber();
}
