-- The slips that count: a correction supersedes a slip, it never overwrites it.
drop view if exists current_weigh_slip;
create view current_weigh_slip as
select s.*,
       s.weighed_at::date as weighed_on,
       coalesce(s.order_number, s.facility_code || '/' || s.number) as visit
from weigh_slip s
where s.superseded_at is null;
