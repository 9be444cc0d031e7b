-- Agreements that write pickups ahead. Owned by the module schedule; what a planned pickup knows of its agreement by pickup.

create sequence agreement_number start 1001;

create table agreement (
  number          text collate "C" primary key check (number ~ '^A-[0-9]{4,}$'),
  site_number     text collate "C" not null references site,
  article_code    text collate "C" not null references article,
  container_type  text collate "C" not null references container_type,
  container_count integer not null check (container_count between 1 and 99),
  action          text not null check (action in ('EMPTY', 'EXCHANGE', 'DELIVER', 'REMOVE')),
  kind            text not null check (kind in ('WEEKLY', 'MONTHLY_WEEKDAY', 'MONTHLY_DAY')),
  every           integer not null default 1 check (every between 1 and 52),
  weekdays        text not null default '' check (weekdays ~ '^1?2?3?4?5?6?7?$'),
  ordinal         integer check (ordinal in (1, 2, 3, 4, 5, -1)),
  month_day       integer check (month_day between 1 and 31),
  valid_from      date not null,
  valid_to        date check (valid_to >= valid_from),
  end_reason      text not null default '',
  written_until   date,
  version         integer not null default 0,
  check (kind = 'MONTHLY_DAY' or weekdays <> ''),
  check ((kind = 'MONTHLY_WEEKDAY') = (ordinal is not null)),
  check ((kind = 'MONTHLY_DAY') = (month_day is not null))
);
comment on column agreement.weekdays is 'ISO weekdays without separator: 14 is Monday and Thursday';
comment on column agreement.ordinal is 'which such weekday of the month; -1 is the last';
comment on column agreement.written_until is 'the last day up to which its pickups are written; null when they are to be written anew';
create index agreement_site on agreement (site_number, number);
create index agreement_article on agreement (article_code);
create index agreement_container_type on agreement (container_type);

alter table pickup
  add agreement_number text collate "C" references agreement,
  add planned_on date,
  add withdrawn boolean not null default false,
  add check ((origin = 'PLANNED') = (agreement_number is not null)),
  add check ((origin = 'PLANNED') = (planned_on is not null)),
  add check (not withdrawn or origin = 'PLANNED' and status = 'CANCELLED');
comment on column pickup.planned_on is 'the day that the agreement''s rule says; a holiday moves day away from it';
comment on column pickup.withdrawn is 'cancelled because its agreement was changed or ended: stays as cancelled in calendars, is no longer in the plan';
-- A day of a rule is written once, however often the writer runs.
create unique index pickup_agreement_day on pickup (agreement_number, planned_on) where not withdrawn;
create index pickup_agreement on pickup (agreement_number, day) where agreement_number is not null;
-- The customer's two plans: what was ordered, and what agreements have planned.
create index pickup_ordered_day on pickup (customer_number, coalesce(day, 'infinity'), number) where origin = 'ORDERED';
create index pickup_planned_day on pickup (customer_number, day, number) where origin = 'PLANNED';

alter table pickup_event drop constraint pickup_event_kind_check;
alter table pickup_event add constraint pickup_event_kind_check check (kind in
  ('PLACED', 'PLANNED', 'MOVED', 'CLARIFIED', 'CONFIRMED', 'CORRECTED', 'DEPARTED', 'COMPLETED', 'CANCELLED', 'FAILED',
   'CANCELLATION_ASKED', 'CANCELLATION_DECLINED', 'CHANGE_ASKED', 'CHANGE_ACCEPTED', 'CHANGE_DECLINED', 'MISSED_REPORTED', 'RETURNING'));
