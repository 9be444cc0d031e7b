package no.kundeportal.statistics;

/**
 * What became of the weights of a scope, as the common table expression "treated": by day, article, facility and kind of
 * weight, on one basis or on both. It says to the gram what the view slip_treatment says slip by slip.
 *
 * <p>It is read from the days. Where their weights and the shares of their profile are so round that the parts of each slip
 * are whole grams (the decimals of both together are at most four: ten kilos by a hundredth of a per cent, a kilo by a
 * tenth), the parts of a day are what those add up to. Finer ones leave remainders, slip by slip: these slips are read one by
 * one, on the days that have any ("offset 0" keeps the planner from beginning with all slips). What a slip weighs beyond
 * hundreds of kilos decides on its remainders, so each such rest is parted once.
 */
final class TreatedDays {

    private static final String BY_CODE = """
            select '%2$s' as basis, s.weighed_on, s.article_code, s.facility_code, s.weight_kind, null::bigint as profile_id,
                   nullif(s.rd_code, '-') as code, coalesce(c.step, 'UNKNOWN') as step, s.kg, s.slips
            from weigh_day s left join treatment_code c on c.code = s.rd_code %1$s
            """;

    private static final String SHARES = """
            share as materialized (
              select p.id as profile_id, p.article_code, p.facility_code, p.valid_from, coalesce(p.valid_to, 'infinity') as valid_to,
                     h.code, h.step, h.percent, max(min_scale(h.percent * 0.01)) over (partition by p.id) as fineness,
                     row_number() over (partition by p.id, h.step order by h.position) = 1 as first_of_step
              from treatment_profile p join treatment_share h on h.profile_id = p.id where p.superseded_at is null
            ), profile as materialized (
              select distinct profile_id, article_code, facility_code, valid_from, valid_to, fineness from share
            ), day as materialized (
              select s.weighed_on, s.article_code, s.facility_code, s.weight_kind, s.fineness, sum(s.kg) as kg, sum(s.slips) as slips
              from weigh_day s %1$s group by 1, 2, 3, 4, 5
            ), uneven_day as materialized (
              select distinct d.weighed_on from day d join profile p on p.article_code = d.article_code and p.facility_code = d.facility_code
                and d.weighed_on between p.valid_from and p.valid_to and d.fineness + p.fineness > 4
            ), uneven as materialized (
              select d.weighed_on, s.article_code, s.facility_code, s.weight_kind, p.profile_id, mod(s.net_kg, 100) as rest,
                     count(*) as slips, sum(s.net_kg - mod(s.net_kg, 100)) as hundreds
              from uneven_day d
              cross join lateral (
                select s.article_code, s.facility_code, s.weight_kind, s.net_kg from current_weigh_slip s
                %2$s and s.weighed_at >= d.weighed_on::timestamp and s.weighed_at < (d.weighed_on + 1)::timestamp offset 0
              ) s
              join profile p on p.article_code = s.article_code and p.facility_code = s.facility_code
                and d.weighed_on between p.valid_from and p.valid_to and min_scale(s.net_kg * 0.1) + p.fineness > 4
              group by 1, 2, 3, 4, 5, 6
            ), part as materialized (
              select u.profile_id, u.rest, t.*
              from (select distinct profile_id, rest from uneven) u cross join lateral treatment_parts(u.profile_id, u.rest) t
            )
            """;

    private static final String BY_PROFILE = """
            select '%1$s' as basis, d.weighed_on, d.article_code, d.facility_code, d.weight_kind, p.profile_id, p.code,
                   coalesce(p.step, 'UNKNOWN') as step, coalesce(round(d.kg * p.percent * 0.01, 3), d.kg) as kg,
                   case when p.first_of_step is false then 0 else d.slips end as slips
            from day d
            left join share p on p.article_code = d.article_code and p.facility_code = d.facility_code
              and d.weighed_on between p.valid_from and p.valid_to
            where p.profile_id is null or d.fineness + p.fineness <= 4
            union all
            select '%1$s', u.weighed_on, u.article_code, u.facility_code, u.weight_kind, u.profile_id, t.code,
                   coalesce(t.step, 'UNKNOWN'), u.slips * t.kg + round(u.hundreds * t.percent * 0.01, 3),
                   case when t.first_of_step then u.slips else 0 end
            from uneven u join part t using (profile_id, rest)
            """;

    private TreatedDays() {}

    /** "with … treated as (…) " */
    static String of(Scope scope, Basis basis) {
        return switch (basis) {
            case CODE -> "with treated as (" + byCode(scope) + ") ";
            case PROFILE -> withShares(scope) + ", treated as (" + byProfile() + ") ";
        };
    }

    static String ofBoth(Scope scope) {
        return withShares(scope) + ", treated as (" + byCode(scope) + " union all " + byProfile() + ") ";
    }

    private static String withShares(Scope scope) {
        return "with " + SHARES.formatted(scope.days(), scope.slips());
    }

    private static String byCode(Scope scope) {
        return BY_CODE.formatted(scope.days(), Basis.CODE);
    }

    private static String byProfile() {
        return BY_PROFILE.formatted(Basis.PROFILE);
    }
}
