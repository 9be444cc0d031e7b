-- What became of each slip that counts, on two bases: CODE gives the whole weight to the code of the receiving operation; PROFILE parts it
-- by the profile of the slip's article, facility and day (treatment_parts). Without a code or a profile the step is UNKNOWN.
-- The parting stands in a lateral join, so that a report's conditions reach the slips before anything is parted.
create or replace view slip_treatment as
select 'CODE'::text as basis, s.facility_code, s.number, s.weighed_at, s.weighed_on, s.customer_number, s.site_number, s.article_code,
       s.weight_kind, null::bigint as profile_id, s.rd_code as code, coalesce(c.step, 'UNKNOWN') as step, s.net_kg as kg
from current_weigh_slip s
left join treatment_code c on c.code = s.rd_code
union all
select 'PROFILE', s.facility_code, s.number, s.weighed_at, s.weighed_on, s.customer_number, s.site_number, s.article_code,
       s.weight_kind, p.id, part.code, coalesce(part.step, 'UNKNOWN'), coalesce(part.kg, s.net_kg)
from current_weigh_slip s
left join treatment_profile p on p.article_code = s.article_code and p.facility_code = s.facility_code and p.superseded_at is null
  and s.weighed_on >= p.valid_from and s.weighed_on <= coalesce(p.valid_to, 'infinity')
left join lateral treatment_parts(p.id, s.net_kg) part on true;
