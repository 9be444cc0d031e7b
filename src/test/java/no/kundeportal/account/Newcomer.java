package no.kundeportal.account;

import static no.kundeportal.support.Demonstration.PASSWORD;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import no.kundeportal.support.Visitors;
import no.kundeportal.support.Visitors.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Somebody who is in one test only, at an address of the network of their own: what the doors remember of others does not
 * touch them.
 */
record Newcomer(UUID id, String userId, String email, String address) {

    private static final AtomicInteger KNOWN = new AtomicInteger();

    static Newcomer in(JdbcClient database) {
        var number = KNOWN.incrementAndGet();
        var id = UUID.randomUUID();
        var userId = "ny-" + id.toString().substring(0, 8);
        database.sql("insert into person (id, user_id, name, email, password_hash) values (?, ?, ?, ?, ?)")
                .params(id, userId, "Nykommer " + number, userId + "@example.com", "{noop}" + PASSWORD)
                .update();
        return new Newcomer(id, userId, userId + "@example.com", "198.51." + (100 + number / 250) + "." + number % 250);
    }

    /** @return the id of the membership */
    UUID joins(JdbcClient database, String customer, String level, boolean economy) {
        var membership = UUID.randomUUID();
        database.sql(
                        "insert into membership (id, person_id, customer_number, level, economy, all_sites) values (?, ?, ?, ?, ?, true)")
                .params(membership, id, customer, level, economy)
                .update();
        return membership;
    }

    Visitor visits(Visitors visitors) {
        return visitors.anonymous().from(address);
    }

    Visitor signsIn(Visitors visitors) {
        return visits(visitors).signsIn(userId, PASSWORD);
    }
}
