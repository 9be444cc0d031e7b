-- Who is served, where, and by which facility. Owned by the module customer.

create table facility (
  code          text collate "C" primary key check (code ~ '^[A-Z0-9-]{1,20}$'),
  name          text not null,
  country       text not null check (country in ('NO', 'SE', 'DK', 'FI')),
  address       text not null,
  postal_code   text not null,
  city          text not null,
  phone         text not null,
  opening_hours text not null
);

create table customer (
  number              text collate "C" primary key check (number ~ '^[A-Z0-9-]{1,20}$'),
  name                text not null,
  organisation_number text not null,
  country             text not null default 'NO' check (country in ('NO', 'SE', 'DK', 'FI')),
  currency            text not null default 'NOK' check (currency in ('NOK', 'SEK', 'DKK', 'EUR')),
  created_at          timestamptz not null default now()
);
create index customer_name on customer (lower(name) text_pattern_ops);

create table site (
  number          text collate "C" primary key check (number ~ '^[A-Z0-9-]{1,20}$'),
  customer_number text collate "C" not null references customer,
  facility_code   text collate "C" not null references facility,
  name            text not null,
  address         text not null,
  postal_code     text not null,
  city            text not null,
  access_note     text not null default ''
);
create index site_customer on site (customer_number, number);
create index site_facility on site (facility_code);

-- What stands at a site: together these rows are the site's own list of articles.
create table site_container (
  id             bigint generated always as identity primary key,
  site_number    text collate "C" not null references site,
  article_code   text collate "C" not null references article,
  container_type text collate "C" not null references container_type,
  count          integer not null check (count > 0),
  since          date not null,
  route_weekday  smallint check (route_weekday between 1 and 7),
  unique (site_number, article_code, container_type)
);
comment on column site_container.route_weekday is 'ISO weekday on which the rear-loader passes; null where none does';
create index site_container_article on site_container (article_code);
create index site_container_type on site_container (container_type);
