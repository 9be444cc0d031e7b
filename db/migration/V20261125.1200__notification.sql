-- What people are told of the pickups at their sites. Owned by the module notification.

-- What has happened and nobody has been told of yet: one row for each act, however many events it wrote.
create table notice_due (
  event_id      bigint primary key references pickup_event,
  pickup_number text collate "C" not null,
  at            timestamptz not null,
  person_id     uuid,
  unique nulls not distinct (pickup_number, at, person_id)
);
comment on column notice_due.event_id is 'the first event of the act';

-- Whoever writes an event, by whatever statement, has it told: the row is part of the same transaction.
create function note_pickup_event() returns trigger language plpgsql as $$
begin
  insert into notice_due (event_id, pickup_number, at, person_id) values (new.id, new.pickup_number, new.at, new.person_id)
  on conflict do nothing;
  return null;
end
$$;
-- Orders and plans are no news to anybody; what a holiday moves is told in time by a job of its own.
create trigger pickup_event_noted after insert on pickup_event for each row
  when (new.kind not in ('PLACED', 'PLANNED', 'MOVED')) execute function note_pickup_event();

-- What a person has been told, once for each event or day and each channel.
create table notice (
  id              bigint generated always as identity primary key,
  person_id       uuid not null references person,
  customer_number text collate "C" not null,
  pickup_number   text collate "C" not null references pickup,
  kind            text not null check (kind in
                    ('CONFIRMED', 'CHANGED', 'DAY_BEFORE', 'FAILED', 'DONE', 'DEVIATION', 'ANSWER_NEEDED', 'DELAYED')),
  channel         text not null check (channel in ('PORTAL', 'EMAIL')),
  event_id        bigint references pickup_event,
  day             date,
  at              timestamptz not null,
  waits           boolean not null default false,
  read_at         timestamptz,
  check ((event_id is null) = (day is not null)),
  check ((kind = 'DAY_BEFORE') = (day is not null)),
  check (channel = 'PORTAL' or read_at is null)
);
comment on column notice.customer_number is 'as the pickup''s, for the order of the list';
comment on column notice.event_id is 'the first event of what it tells; null for the reminder of a day';
comment on column notice.waits is 'something is for this person to do';
create unique index notice_event on notice (event_id, person_id, channel);
create unique index notice_day on notice (pickup_number, day, person_id, channel);
-- The person's own list, newest first, and what is unread of it.
create index notice_person on notice (person_id, customer_number, id) where channel = 'PORTAL';
create index notice_unread on notice (person_id, customer_number) where channel = 'PORTAL' and read_at is null;
create index notice_at on notice (at);

-- What a member has chosen where it differs from what is usual.
create table notice_choice (
  membership_id uuid not null references membership on delete cascade,
  site_number   text collate "C" references site,
  kind          text not null check (kind in
                  ('CONFIRMED', 'CHANGED', 'DAY_BEFORE', 'FAILED', 'DONE', 'DEVIATION', 'ANSWER_NEEDED', 'DELAYED')),
  channel       text not null check (channel in ('PORTAL', 'EMAIL')),
  extent        text not null check (extent in ('ALL', 'MINE', 'NONE')),
  unique nulls not distinct (membership_id, kind, channel, site_number)
);
comment on column notice_choice.site_number is 'null: at all sites without a choice of their own';
comment on column notice_choice.extent is 'all pickups, only those the person has ordered, or none';
create index notice_choice_site on notice_choice (site_number);
