package no.kundeportal.statistics;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import no.kundeportal.catalogue.Named;
import no.kundeportal.customer.Sites;
import no.kundeportal.invoice.Fee;
import no.kundeportal.kernel.NotFound;
import no.kundeportal.kernel.Period;
import no.kundeportal.kernel.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cost by site, fraction, tonne and pickup, with the fees of the invoices, in one statement. */
@Service
@Transactional(readOnly = true)
public class CostReport {

    /** The site of a fee that belongs to the whole customer. */
    private static final String NO_SITE = "";

    private static final String COST = """
            with days as (
              select s.site_number, a.fraction_code, s.article_code, cut.now, sum(s.kg) kg, sum(s.visits) visits, sum(s.invoiced) invoiced,
                     sum(s.paid) paid, sum(s.unpriced_kg) unpriced
              from weigh_day s join article a on a.code = s.article_code cross join (values (true), (false)) as cut (now)
              %2$s and case when cut.now then s.weighed_on >= :begin else s.weighed_on < :beforeEnd end
              group by 1, 2, 3, 4
            ), orders as (
              select o.*, row_number() over (partition by order_number) = 1 first, row_number() over (partition by order_number, site_number) = 1 at_site,
                     row_number() over (partition by order_number, fraction_code) = 1 of_fraction,
                     row_number() over (partition by order_number, site_number, fraction_code) = 1 of_part
              from (select s.site_number, a.fraction_code, v.order_number
                    from weigh_day s join article a on a.code = s.article_code
                      join weigh_visit v on v.customer_number = s.customer_number and v.day_id = s.id and v.shared
                    %2$s and s.weighed_on >= :begin) o
            ), slips as (
              select site_number, fraction_code, article_code, now, kg, invoiced, paid, unpriced,
                     visits, visits at_site, visits of_fraction, visits of_part from days
              union all
              select site_number, fraction_code, null, true, 0, 0, 0, 0,
                     sum(first::int), sum(at_site::int), sum(of_fraction::int), sum(of_part::int) from orders group by 1, 2
            ), fees as (
              select s.site_number, s.fee, s.currency, s.amount, cut.now
              from (select i.customer_number, i.issued_on::timestamp weighed_at, coalesce(l.site_number, '') site_number, l.article_code,
                           t.facility_code, null::text container_type, l.fee, l.amount, i.currency
                    from invoice i join invoice_line l on l.invoice_number = i.number left join site t on t.number = l.site_number
                    where l.fee is not null) s cross join (values (true), (false)) as cut (now)
              %1$s and case when cut.now then s.weighed_at >= :begin else s.weighed_at < :beforeEnd end
            ), sums as (
              select site_number, fraction_code, null fee, null currency,
                     array_agg(distinct article_code) filter (where article_code is not null) articles,
                     coalesce(sum(kg) filter (where now), 0) kg,
                     coalesce(case when grouping(site_number) + grouping(fraction_code) = 2 then sum(visits) filter (where now)
                                   when grouping(fraction_code) = 1 then sum(at_site) filter (where now)
                                   when grouping(site_number) = 1 then sum(of_fraction) filter (where now)
                                   else sum(of_part) filter (where now) end, 0) count,
                     coalesce(sum(invoiced) filter (where now), 0) invoiced,
                     coalesce(sum(paid) filter (where now), 0) paid,
                     coalesce(sum(invoiced - paid) filter (where not now), 0) before,
                     coalesce(sum(unpriced) filter (where now), 0) unpriced
              from slips group by grouping sets ((), (site_number), (fraction_code), (site_number, fraction_code))
              union all
              select site_number, null, fee, currency, null, 0, count(*) filter (where now), coalesce(sum(amount) filter (where now), 0), 0,
                     coalesce(sum(amount) filter (where not now), 0), 0
              from fees group by site_number, fee, currency
            )
            select sums.*, t.name site_name, f.name, f.name_en, f.name_sv
            from sums left join site t on t.number = sums.site_number left join fraction f on f.code = sums.fraction_code
            order by sums.site_number, sums.fraction_code, sums.fee, sums.currency
            """;

    private final JdbcClient database;
    private final Sites sites;

    CostReport(JdbcClient database, Sites sites) {
        this.database = database;
        this.sites = sites;
    }

    /** @throws NotFound for whoever may not see amounts */
    public Cost of(Viewer viewer, SlipFilter filter, Period period) {
        if (!viewer.seesAmounts()) throw new NotFound();
        var scope = Scope.beside(viewer, filter, period);
        if (sites.areAllSeenBy(viewer))
            scope.parameter(
                    "sites",
                    Stream.concat(Stream.of(Sites.keysOf(viewer)), Stream.of(NO_SITE))
                            .toArray(String[]::new));
        var rows = new Rows(viewer.member().currency());
        database.sql(COST.formatted(scope.slips(), scope.days()))
                .params(scope.parameters())
                .query(rows::add);
        return rows.cost();
    }

    /** Each row falls to its cut by what it names. */
    private static final class Rows {
        private final String currency;
        private Cost.Sum total = Cost.Sum.NOTHING;
        private final List<Cost.Place> places = new ArrayList<>();
        private final List<Cost.Material> materials = new ArrayList<>();
        private final List<Cost.Part> parts = new ArrayList<>();
        private final List<Cost.FeeSum> fees = new ArrayList<>();

        Rows(String currency) {
            this.currency = currency;
        }

        void add(ResultSet row) throws SQLException {
            var site = row.getString("site_number");
            var fraction = row.getString("fraction_code");
            if (row.getString("fee") != null) fees.add(fee(row, site));
            else if (site == null && fraction == null) total = sum(row);
            else if (fraction == null)
                places.add(new Cost.Place(site, row.getString("site_name"), sum(row), BigDecimal.ZERO));
            else if (site == null)
                materials.add(new Cost.Material(
                        fraction,
                        named(row),
                        List.of((String[]) row.getArray("articles").getArray()),
                        sum(row)));
            else parts.add(new Cost.Part(site, row.getString("site_name"), named(row), sum(row)));
        }

        Cost cost() {
            for (var fee : fees) placeFee(fee);
            var sites = places.stream()
                    .map(place -> new Cost.Place(place.site(), place.name(), place.sum(), feesAt(place.site())))
                    .sorted(Comparator.comparing(Cost.Place::sum, Cost.most()).thenComparing(Cost.Place::name))
                    .toList();
            materials.sort(Comparator.comparing(Cost.Material::sum, Cost.most()).thenComparing(Cost.Material::code));
            return new Cost(currency, total, sites, materials, parts, fees);
        }

        /** A site may have rent and nothing weighed. */
        private void placeFee(Cost.FeeSum fee) {
            if (fee.site() == null || fee.siteName() == null) return;
            if (places.stream().noneMatch(place -> place.site().equals(fee.site())))
                places.add(new Cost.Place(fee.site(), fee.siteName(), Cost.Sum.NOTHING, BigDecimal.ZERO));
        }

        private BigDecimal feesAt(String site) {
            return fees.stream()
                    .filter(fee -> site.equals(fee.site()) && fee.currency().equals(currency))
                    .map(Cost.FeeSum::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private static Cost.FeeSum fee(ResultSet row, String site) throws SQLException {
            return new Cost.FeeSum(
                    site.equals(NO_SITE) ? null : site,
                    row.getString("site_name"),
                    Fee.valueOf(row.getString("fee")),
                    row.getString("currency"),
                    row.getLong("count"),
                    row.getBigDecimal("invoiced"),
                    row.getBigDecimal("before"));
        }

        private static Cost.Sum sum(ResultSet row) throws SQLException {
            return new Cost.Sum(
                    row.getBigDecimal("kg"),
                    row.getLong("count"),
                    row.getBigDecimal("invoiced"),
                    row.getBigDecimal("paid"),
                    row.getBigDecimal("before"),
                    row.getBigDecimal("unpriced"));
        }

        private static Named named(ResultSet row) throws SQLException {
            return new Named(row.getString("name"), row.getString("name_en"), row.getString("name_sv"));
        }
    }
}
