-- A matter with an owner and a deadline that both sides see. Owned by the module task.

create sequence task_number start 1001;
create sequence task_entry_number;

create table task (
  number          text collate "C" primary key check (number ~ '^S-[0-9]{4,}$'),
  kind            text not null check (kind in ('ACCOUNT_REQUEST', 'ACCESS_REQUEST', 'ADMINISTRATOR_MISSING', 'QUESTION')),
  status          text not null check (status in ('NEW', 'ANSWERED', 'WAITING', 'DONE')),
  owner           text not null check (owner in ('SUPPORT', 'FACILITY', 'ADMINISTRATORS')),
  facility_code   text collate "C" references facility,
  customer_number text collate "C" references customer,
  site_number     text collate "C" references site,
  asker_id        uuid references person,
  asker_name      text not null,
  subject         text not null,
  page            text check (page ~ '^/[^/]'),
  language        text not null check (language in ('nb', 'en', 'sv')),
  country         text not null check (country in ('NO', 'SE', 'DK', 'FI')),
  asked_at        timestamptz not null,
  due_at          timestamptz,
  done_at         timestamptz,
  entry_count     integer not null check (entry_count > 0),
  version         integer not null default 0,
  check ((owner = 'FACILITY') = (facility_code is not null)),
  check (owner <> 'ADMINISTRATORS' or customer_number is not null),
  check (status <> 'WAITING' or asker_id is not null),
  check ((status = 'DONE') = (due_at is null)),
  check ((status = 'DONE') = (done_at is not null))
);
comment on column task.customer_number is 'the customer on whose behalf it is asked; of the administrators as owner, theirs';
comment on column task.asker_id is 'null for somebody without an account';
comment on column task.due_at is 'until when the side that owes the next word has time';
-- The open ones: first what waits for the owner, by deadline. The expression is part of the key that the pages go on from.
create index task_owner_due on task (owner, (status = 'WAITING'), due_at, number) where due_at is not null;
create index task_facility_due on task (facility_code, (status = 'WAITING'), due_at, number) where due_at is not null;
create index task_customer_due on task (customer_number, due_at, number) where due_at is not null;
create index task_asker_due on task (asker_id, due_at, number) where due_at is not null;
-- The done ones, the newest first.
create index task_owner_done on task (owner, done_at desc, number desc) where done_at is not null;
create index task_facility_done on task (facility_code, done_at desc, number desc) where done_at is not null;
create index task_customer_done on task (customer_number, done_at desc, number desc) where done_at is not null;
create index task_asker_done on task (asker_id, done_at desc, number desc) where done_at is not null;
create index task_site on task (site_number);

-- What either side said. Append-only: the application may add and read, never change or delete (see privileges).
create table task_entry (
  id          bigint primary key default nextval('task_entry_number'),
  task_number text collate "C" not null references task,
  at          timestamptz not null,
  kind        text not null check (kind in ('ASKED', 'ANSWERED', 'REPLIED', 'ASKED_BACK', 'SETTLED', 'REOPENED')),
  side        text not null check (side in ('OWNER', 'ASKER')),
  person_id   uuid references person,
  words       text not null default '',
  check ((side = 'ASKER') = (kind in ('ASKED', 'REPLIED', 'REOPENED')))
);
create index task_entry_task on task_entry (task_number, id);
create index task_entry_person on task_entry (person_id);
