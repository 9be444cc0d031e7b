-- What is over, site by site, the newest first: the order of the history, and the key that its pages go on from.
create index pickup_history on pickup (customer_number, site_number, coalesce(day, '-infinity') desc, number desc)
  where finished_at is not null;
