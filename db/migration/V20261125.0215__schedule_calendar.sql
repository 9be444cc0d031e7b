-- Calendar feeds: a secret address for each person and customer. Owned by the module schedule.

create table calendar_feed (
  person_id       uuid not null references person,
  customer_number text collate "C" not null references customer,
  hash            bytea not null unique check (length(hash) = 32),
  made_at         timestamptz not null,
  last_read_at    timestamptz,
  primary key (person_id, customer_number)
);
comment on column calendar_feed.hash is 'SHA-256 of the secret in the address, which is shown once and kept nowhere';
create index calendar_feed_customer on calendar_feed (customer_number);
