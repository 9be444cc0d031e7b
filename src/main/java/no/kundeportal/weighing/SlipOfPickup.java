package no.kundeportal.weighing;

import java.time.Clock;
import java.time.OffsetDateTime;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.pickup.Weighbridge;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The slip of a completed pickup, under the pickup's own number unless it is the second lift. Price and invoice follow from the operator's system,
 * whose delivery of the same number corrects it.
 */
@Component
class SlipOfPickup implements Weighbridge {

    private final JdbcClient database;
    private final Clock clock;

    SlipOfPickup(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void weigh(Weighing weighing) {
        // A delivery being taken in may hold the same number.
        var free = database.sql("select pg_try_advisory_xact_lock_shared(hashtext('weigh slips'))")
                .query(Boolean.class)
                .single();
        if (!free) throw new Refusal("pickup.complete.intakeUnderway");
        var known = database.sql(
                        "insert into weigh_slip_key (facility_code, number, revision, weighed_at) values (:facility, :number, 1, :at) on conflict do nothing")
                .param("facility", weighing.facility().value())
                .param("number", weighing.slip())
                .param("at", weighing.at())
                .update();
        if (known == 0) throw new Refusal("pickup.complete.slipExists");
        database.sql("""
                        insert into weigh_slip (facility_code, number, revision, weighed_at, customer_number, site_number, article_code,
                          container_type, gross_kg, tare_kg, net_kg, weight_kind, vehicle, order_number, recorded_at)
                        values (:facility, :number, 1, :at, :customer, :site, :article, :container, :gross, :tare, :net, :kind, :vehicle,
                          :order, :now)
                        """)
                .param("facility", weighing.facility().value())
                .param("number", weighing.slip())
                .param("order", weighing.pickup())
                .param("at", weighing.at())
                .param("customer", weighing.customer().value())
                .param("site", weighing.site().value())
                .param("article", weighing.article())
                .param("container", weighing.containerType())
                .param("gross", weighing.grossKg())
                .param("tare", weighing.tareKg())
                .param("net", weighing.netKg())
                .param("kind", weighing.measured() ? "measured" : "estimated")
                .param("vehicle", weighing.vehicle())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
