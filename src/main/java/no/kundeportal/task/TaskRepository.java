package no.kundeportal.task;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TaskRepository extends Repository<Task, String> {

    /** At once, so that other modules may refer to it by its number. */
    Task saveAndFlush(Task task);

    @Query("select t from Task t join fetch t.entries where t.number = :number")
    Optional<Task> findByNumber(String number);

    @Query(value = "select nextval('task_number')", nativeQuery = true)
    long nextNumber();
}
