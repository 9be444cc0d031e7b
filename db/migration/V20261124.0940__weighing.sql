-- Weigh slips, the facts behind every figure, and their intake. Owned by the module weighing.

-- One small row per slip holds what a partitioned table cannot: that a number is unique at its facility, whatever its date.
-- That the facility exists is held by the slip itself, once.
create table weigh_slip_key (
  facility_code text collate "C" not null,
  number        text collate "C" not null check (length(number) between 1 and 40),
  revision      integer not null check (revision >= 1),
  weighed_at    timestamp not null,
  primary key (facility_code, number)
);

create table weigh_slip (
  facility_code      text collate "C" not null references facility,
  number             text collate "C" not null,
  revision           integer not null check (revision >= 1),
  weighed_at         timestamp not null,
  customer_number    text collate "C" not null references customer,
  site_number        text collate "C" not null references site,
  article_code       text collate "C" not null references article,
  container_type     text,
  gross_kg           numeric(12, 3) check (gross_kg >= 0),
  tare_kg            numeric(12, 3) check (tare_kg >= 0),
  net_kg             numeric(12, 3) not null check (net_kg > 0),
  weight_kind        text not null check (weight_kind in ('measured', 'estimated')),
  carrier            text,
  vehicle            text,
  rd_code            text check (rd_code ~ '^(R([0-9]|1[0-3])|D([1-9]|1[0-5]))$'),
  order_number       text collate "C",
  unit_price         numeric(12, 4),
  amount             numeric(14, 2),
  invoice_number     text,
  declaration_number text,
  recorded_at        timestamptz not null,
  superseded_at      timestamptz,
  primary key (facility_code, number, revision, weighed_at)
) partition by range (weighed_at);
comment on column weigh_slip.weighed_at is 'local time of the facility, as printed on the slip';
comment on column weigh_slip.amount is 'excluding VAT, in the currency of the customer; negative: the customer is paid';

-- What one customer has, newest first, wide enough for the reports to be answered from the index alone.
create index weigh_slip_customer on weigh_slip (customer_number, weighed_at desc, facility_code, number)
  include (site_number, article_code, net_kg, amount, order_number, weight_kind) where superseded_at is null;
-- For the foreign keys: a site or an article is deleted only when no slip names it.
create index weigh_slip_site on weigh_slip (site_number, weighed_at);
create index weigh_slip_article on weigh_slip (article_code, weighed_at);

do $$
begin
  for year in 2016..2036 loop
    execute format('create table weigh_slip_%s partition of weigh_slip for values from (%L) to (%L)',
                   year, make_date(year, 1, 1), make_date(year + 1, 1, 1));
  end loop;
end
$$;
create table weigh_slip_other partition of weigh_slip default;

-- A file on its way in. Its bytes and rows lie here until the person has decided.
create table intake (
  id          uuid primary key,
  file_name   text not null,
  person_id   uuid references person,
  decided_by  uuid references person,
  created_at  timestamptz not null,
  state       text not null check (state in ('CHECKING', 'CHECKED', 'TAKING_IN', 'TAKEN_IN', 'CANCELLED', 'REFUSED')),
  total_bytes bigint not null,
  done        bigint not null default 0,
  total       bigint not null default 0,
  cancelling  boolean not null default false,
  fresh       bigint not null default 0,
  unchanged   bigint not null default 0,
  corrections bigint not null default 0,
  bad         bigint not null default 0,
  taken       bigint not null default 0,
  net_kg      numeric(16, 3) not null default 0,
  refusal     text,
  refusal_detail text not null default '',
  finished_at timestamptz
);
create index intake_created on intake (created_at desc, id);
create index intake_person on intake (person_id);
create index intake_decided_by on intake (decided_by);

create table intake_chunk (
  intake_id uuid not null references intake on delete cascade,
  position  integer not null,
  bytes     bytea not null,
  primary key (intake_id, position)
);

create table intake_row (
  intake_id          uuid not null references intake on delete cascade,
  line               integer not null,
  facility_code      text collate "C" not null,
  number             text collate "C" not null,
  weighed_at         timestamp not null,
  customer_number    text collate "C" not null,
  site_number        text collate "C" not null,
  article_code       text collate "C" not null,
  container_type     text,
  gross_kg           numeric(12, 3),
  tare_kg            numeric(12, 3),
  net_kg             numeric(12, 3) not null,
  weight_kind        text not null,
  carrier            text,
  vehicle            text,
  rd_code            text,
  order_number       text,
  unit_price         numeric(12, 4),
  amount             numeric(14, 2),
  invoice_number     text,
  declaration_number text,
  primary key (intake_id, line)
);

create table intake_problem (
  intake_id   uuid not null references intake on delete cascade,
  line        integer not null,
  column_name text not null,
  value       text not null,
  reason      text not null,
  primary key (intake_id, line, column_name)
);
