package no.kundeportal.invoice;

/** The slip s that stands behind a line l now, by its key first: that knows the partition in which the slip lies. */
final class StandingSlip {

    static final String JOIN = """
            left join weigh_slip_key k on k.facility_code = l.slip_facility and k.number = l.slip_number
            left join weigh_slip s on s.facility_code = k.facility_code and s.number = k.number and s.revision = k.revision
                                  and s.weighed_at = k.weighed_at
            """;

    private StandingSlip() {}
}
