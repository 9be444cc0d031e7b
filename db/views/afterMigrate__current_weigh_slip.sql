-- The slips that count: a correction supersedes a slip, it never overwrites it.
-- Replaced in place, so that a portal that starts takes nothing away from those that run. A change that replacing cannot
-- make (another order or type of columns) drops the view in its own migration first.
create or replace view current_weigh_slip as
select s.facility_code, s.number, s.revision, s.weighed_at, s.customer_number, s.site_number, s.article_code, s.container_type,
       s.gross_kg, s.tare_kg, s.net_kg, s.weight_kind, s.carrier, s.vehicle, s.rd_code, s.order_number, s.unit_price, s.amount,
       s.invoice_number, s.declaration_number, s.recorded_at,
       s.weighed_at::date as weighed_on,
       coalesce(s.order_number, s.facility_code || '/' || s.number) as visit
from weigh_slip s
where s.superseded_at is null;
