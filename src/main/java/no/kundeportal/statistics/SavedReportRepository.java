package no.kundeportal.statistics;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface SavedReportRepository extends Repository<SavedReport, UUID> {

    SavedReport saveAndFlush(SavedReport report);

    Optional<SavedReport> findById(UUID id);

    void delete(SavedReport report);
}
