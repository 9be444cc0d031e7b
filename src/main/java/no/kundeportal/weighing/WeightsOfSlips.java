package no.kundeportal.weighing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import no.kundeportal.customer.Sites;
import no.kundeportal.kernel.Standing;
import no.kundeportal.kernel.Viewer;
import no.kundeportal.pickup.Weights;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class WeightsOfSlips implements Weights {

    private final JdbcClient database;

    WeightsOfSlips(JdbcClient database) {
        this.database = database;
    }

    /** By the keys first: they know the partition and the revision of each slip. */
    @Override
    public Map<Slip, Weight> of(Viewer viewer, Collection<Slip> slips) {
        var weights = new HashMap<Slip, Weight>();
        if (slips.isEmpty()) return weights;
        var member = viewer.standing() instanceof Standing.Member;
        database.sql("""
                        select s.facility_code, s.number, s.net_kg, s.weight_kind
                        from unnest(cast(:facilities as text[]), cast(:numbers as text[])) asked (facility, number)
                        join weigh_slip_key k on k.facility_code = asked.facility and k.number = asked.number
                        join weigh_slip s on s.facility_code = k.facility_code and s.number = k.number and s.revision = k.revision
                                         and s.weighed_at = k.weighed_at
                        where s.superseded_at is null
                          and (s.customer_number = :customer and s.site_number = any(:sites) or s.facility_code = :facility)
                        """)
                .param("facilities", slips.stream().map(Slip::facility).toArray(String[]::new))
                .param("numbers", slips.stream().map(Slip::number).toArray(String[]::new))
                .param("customer", member ? viewer.customer().value() : "")
                .param("sites", member ? Sites.keysOf(viewer) : new String[0])
                .param("facility", member ? "" : viewer.facility().value())
                .query(row -> {
                    weights.put(
                            new Slip(row.getString("facility_code"), row.getString("number")),
                            new Weight(
                                    row.getBigDecimal("net_kg"),
                                    row.getString("weight_kind").equals("measured")));
                });
        return weights;
    }
}
