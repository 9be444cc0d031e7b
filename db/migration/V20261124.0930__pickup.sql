-- One pickup from ordered or planned to done. Owned by the module pickup.

create sequence pickup_number;
create sequence pickup_event_number;

create table pickup (
  number          text collate "C" primary key check (number ~ '^[A-Z0-9-]{1,20}$'),
  origin          text not null check (origin in ('ORDERED', 'PLANNED')),
  customer_number text collate "C" not null references customer,
  site_number     text collate "C" not null references site,
  facility_code   text collate "C" not null references facility,
  status          text not null check (status in ('CLARIFYING', 'ORDERED', 'CONFIRMED', 'UNDERWAY', 'COMPLETED', 'CANCELLED', 'FAILED')),
  day             date,
  time_window     text not null check (time_window in ('ANY', 'MORNING', 'MIDDAY')),
  comment         text not null default '',
  contact_name    text not null default '',
  contact_phone   text not null default '',
  reference       text not null default '',
  placed_by       uuid references person,
  placed_at       timestamptz not null,
  answer_due_at   timestamptz,
  finished_at     timestamptz,
  request_key     uuid,
  version         integer not null default 0,
  unique (placed_by, request_key),
  check (day is not null or status in ('CLARIFYING', 'CANCELLED')),
  check ((status in ('COMPLETED', 'CANCELLED', 'FAILED')) = (finished_at is not null)),
  check ((status in ('CLARIFYING', 'ORDERED')) = (answer_due_at is not null))
);
comment on column pickup.day is 'the promised day once confirmed, the wanted day before; null while Annet is being clarified without one';
comment on column pickup.request_key is 'made with the form: the same form sent twice is one order';
-- The order list: by day, those without a day last. The expression is the key that the pages go on from.
create index pickup_customer_day on pickup (customer_number, coalesce(day, 'infinity'), number);
create index pickup_site_day on pickup (site_number, day desc);
-- The queue and the plan of a facility: only what is still open.
create index pickup_facility_due on pickup (facility_code, answer_due_at, number) where answer_due_at is not null;
-- The other filters of both lists.
create index pickup_customer_status on pickup (customer_number, status);
create index pickup_facility_status on pickup (facility_code, status);
create index pickup_customer_reference on pickup (customer_number, reference) where reference <> '';
create index pickup_facility_day on pickup (facility_code, coalesce(day, 'infinity'), number);

create table pickup_line (
  pickup_number   text collate "C" not null references pickup,
  position        integer  not null check (position >= 0),
  article_code    text collate "C" references article,
  description     text not null default '',
  action          text not null check (action in ('EMPTY', 'EXCHANGE', 'DELIVER', 'REMOVE')),
  container_type  text collate "C" references container_type,
  container_count integer check (container_count between 1 and 99),
  estimated_kg    numeric(12, 3) check (estimated_kg > 0),
  slip_number     text collate "C",
  primary key (pickup_number, position),
  check (article_code is not null or description <> '')
);
create index pickup_line_article on pickup_line (article_code, pickup_number);
create index pickup_line_container_type on pickup_line (container_type);

-- What happened, to whom it is shown: this row is the event, the timeline and the notice at once.
create table pickup_event (
  id            bigint primary key default nextval('pickup_event_number'),
  pickup_number text collate "C" not null references pickup,
  at            timestamptz not null,
  kind          text not null check (kind in
                  ('PLACED', 'CLARIFIED', 'CONFIRMED', 'CORRECTED', 'DEPARTED', 'COMPLETED', 'CANCELLED', 'FAILED')),
  by_facility   boolean not null,
  person_id     uuid references person,
  reason        text not null default '',
  field         text,
  old_value     text,
  new_value     text,
  check ((kind = 'CORRECTED') = (field is not null))
);
create index pickup_event_pickup on pickup_event (pickup_number, id);
create index pickup_event_person on pickup_event (person_id);
