-- The code of the receiving operation belongs to what totals add up, so it lies in the index as well. One index takes the place of the
-- other: a slip costs as many entries as before, each a few bytes wider.
drop index weigh_slip_customer;
create index weigh_slip_customer on weigh_slip (customer_number, weighed_at desc, facility_code, number)
  include (site_number, article_code, net_kg, amount, order_number, weight_kind, rd_code) where superseded_at is null;
