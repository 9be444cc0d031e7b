package no.kundeportal.weighing;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import no.kundeportal.kernel.FacilityCode;
import no.kundeportal.kernel.Refusal;
import no.kundeportal.pickup.Weighbridge;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The slips of a completed pickup, the first under the pickup's own number. Price and invoice follow from the operator's system,
 * whose delivery of the same number corrects it.
 */
@Component
class SlipOfPickup implements Weighbridge {

    /** By the key first: it knows the partition in which the slip lies. */
    private static final String STANDING = """
            join weigh_slip s on s.facility_code = k.facility_code and s.number = k.number and s.revision = k.revision
                             and s.weighed_at = k.weighed_at and s.superseded_at is null
            """;

    private final JdbcClient database;
    private final Clock clock;

    SlipOfPickup(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void weigh(Weighing weighing) {
        requireNoDelivery();
        var reading = weighing.reading();
        var known = database.sql(
                        "insert into weigh_slip_key (facility_code, number, revision, weighed_at) values (:facility, :number, 1, :at) on conflict do nothing")
                .param("facility", weighing.facility().value())
                .param("number", weighing.slip())
                .param("at", weighing.at())
                .update();
        if (known == 0) throw new Refusal("pickup.complete.slipExists");
        database.sql("""
                        insert into weigh_slip (facility_code, number, revision, weighed_at, customer_number, site_number, article_code,
                          container_type, gross_kg, tare_kg, net_kg, weight_kind, vehicle, order_number, declaration_number,
                          recorded_at)
                        values (:facility, :number, 1, :at, :customer, :site, :article, :container, :gross, :tare, :net, :kind, :vehicle,
                          :order, :declaration, :now)
                        """)
                .param("facility", weighing.facility().value())
                .param("number", weighing.slip())
                .param("order", weighing.pickup())
                .param("at", weighing.at())
                .param("customer", weighing.customer().value())
                .param("site", weighing.site().value())
                .param("article", reading.article())
                .param("container", weighing.containerType())
                .param("gross", reading.grossKg())
                .param("tare", reading.tareKg())
                .param("net", reading.netKg())
                .param("kind", reading.measured() ? "measured" : "estimated")
                .param("vehicle", weighing.vehicle())
                .param("declaration", reading.declaration())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** A delivery being taken in may hold the same number. */
    private void requireNoDelivery() {
        var free = database.sql("select pg_try_advisory_xact_lock_shared(hashtext('weigh slips'))")
                .query(Boolean.class)
                .single();
        if (!free) throw new Refusal("pickup.complete.intakeUnderway");
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, Reading> readings(FacilityCode facility, Collection<String> slips) {
        var readings = new HashMap<String, Reading>();
        if (slips.isEmpty()) return readings;
        database.sql("select s.* from weigh_slip_key k " + STANDING
                        + " where k.facility_code = :facility and k.number = any(:slips)")
                .param("facility", facility.value())
                .param("slips", slips.toArray(String[]::new))
                .query(row -> {
                    readings.put(
                            row.getString("number"),
                            new Reading(
                                    row.getString("article_code"),
                                    row.getBigDecimal("gross_kg"),
                                    row.getBigDecimal("tare_kg"),
                                    row.getBigDecimal("net_kg"),
                                    row.getString("weight_kind").equals("measured"),
                                    row.getString("declaration_number")));
                });
        return readings;
    }

    /** Price, amount and invoice stay as the operator's system has said them; that system corrects them. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void correct(FacilityCode facility, String slip, Reading reading) {
        requireNoDelivery();
        database.sql("""
                        insert into weigh_slip (facility_code, number, revision, weighed_at, customer_number, site_number, article_code,
                          container_type, gross_kg, tare_kg, net_kg, weight_kind, carrier, vehicle, rd_code, order_number, unit_price, amount,
                          invoice_number, declaration_number, recorded_at)
                        select s.facility_code, s.number, s.revision + 1, s.weighed_at, s.customer_number, s.site_number, :article,
                          s.container_type, :gross, :tare, :net, :kind, s.carrier, s.vehicle, s.rd_code, s.order_number, s.unit_price, s.amount,
                          s.invoice_number, :declaration, :now
                        from weigh_slip_key k %s where k.facility_code = :facility and k.number = :number
                        """.formatted(STANDING))
                .param("facility", facility.value())
                .param("number", slip)
                .param("article", reading.article())
                .param("gross", reading.grossKg())
                .param("tare", reading.tareKg())
                .param("net", reading.netKg())
                .param("kind", reading.measured() ? "measured" : "estimated")
                .param("declaration", reading.declaration())
                .param("now", OffsetDateTime.now(clock))
                .update();
        supersede(facility, slip);
        database.sql(
                        "update weigh_slip_key set revision = revision + 1 where facility_code = :facility and number = :number")
                .param("facility", facility.value())
                .param("number", slip)
                .update();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(FacilityCode facility, String slip) {
        requireNoDelivery();
        supersede(facility, slip);
    }

    private void supersede(FacilityCode facility, String slip) {
        database.sql("""
                        update weigh_slip s set superseded_at = :now from weigh_slip_key k
                        where k.facility_code = :facility and k.number = :number and s.facility_code = k.facility_code
                          and s.number = k.number and s.revision = k.revision and s.weighed_at = k.weighed_at and s.superseded_at is null
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("facility", facility.value())
                .param("number", slip)
                .update();
    }
}
