-- What was not carried out, for the figure in the menu of customers.
create index pickup_customer_failed on pickup (customer_number, day) where status = 'FAILED';
-- Whether the same was ordered again at a site: the latest first.
create index pickup_site_placed on pickup (site_number, placed_at);
