package no.kundeportal.weighing;

/** The pieces of SQL that compare a row r of a delivery with the slip s that stands under its number, if one does. */
final class SlipSql {

    static final String CONTENT = """
            weighed_at, %1$s.customer_number, %1$s.site_number, %1$s.article_code, %1$s.container_type, %1$s.gross_kg, %1$s.tare_kg,
            %1$s.net_kg, %1$s.weight_kind, %1$s.carrier, %1$s.vehicle, %1$s.rd_code, %1$s.order_number, %1$s.unit_price, %1$s.amount,
            %1$s.invoice_number, %1$s.declaration_number
            """;

    static final String SAME_CONTENT =
            "(s." + CONTENT.formatted("s") + ") is not distinct from (r." + CONTENT.formatted("r") + ")";

    /** By the key first: it knows the partition in which the slip lies. */
    static final String STANDING_SLIP = """
            left join weigh_slip_key k on k.facility_code = r.facility_code and k.number = r.number
            left join weigh_slip s on s.facility_code = k.facility_code and s.number = k.number and s.revision = k.revision
                                  and s.weighed_at = k.weighed_at
            """;

    private SlipSql() {}
}
