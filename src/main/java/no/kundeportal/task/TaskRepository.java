package no.kundeportal.task;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TaskRepository extends Repository<Task, String> {

    Task save(Task task);

    @Query("select t from Task t join fetch t.entries where t.number = :number")
    Optional<Task> findByNumber(String number);

    @Query(value = "select nextval('task_number')", nativeQuery = true)
    long nextNumber();
}
