-- A site belongs to one customer. Without knowing it, the planner takes "this customer, at its sites" for next to nothing and sorts
-- all slips of a period to show the newest. Statistics are not inherited, so each partition has its own.
do $$
declare
  part regclass;
begin
  for part in select inhrelid::regclass from pg_inherits where inhparent = 'weigh_slip'::regclass loop
    execute format('create statistics %I (dependencies) on site_number, customer_number from %s', part || '_site_customer', part);
  end loop;
end
$$;
