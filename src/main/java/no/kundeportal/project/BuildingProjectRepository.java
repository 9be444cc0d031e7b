package no.kundeportal.project;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface BuildingProjectRepository extends Repository<BuildingProject, UUID> {

    BuildingProject saveAndFlush(BuildingProject project);

    Optional<BuildingProject> findById(UUID id);
}
