-- Large files of reports: made by a job, kept for some days for whoever asked. Owned by the module statistics.

create table report_file (
  id              uuid primary key,
  person_id       uuid not null references person,
  customer_number text collate "C" not null references customer,
  title           text not null,
  definition      text not null,
  ending          text not null check (ending in ('xlsx', 'csv')),
  economy         boolean not null,
  sites           text[] not null,
  state           text not null default 'MAKING' check (state in ('MAKING', 'READY', 'CANCELLED', 'FAILED')),
  cancelling      boolean not null default false,
  done            bigint not null default 0,
  total           bigint not null,
  size            bigint not null default 0,
  asked_at        timestamptz not null,
  finished_at     timestamptz,
  expires_at      timestamptz not null,
  check ((state = 'MAKING') = (finished_at is null))
);
comment on column report_file.sites is 'of the person when it was made: whoever has lost one of them, or the amounts, does not get the file any more';
create index report_file_person on report_file (person_id, customer_number, asked_at desc);
create index report_file_customer on report_file (customer_number);
create index report_file_expires on report_file (expires_at);

create table report_file_chunk (
  file_id  uuid not null references report_file on delete cascade,
  position integer not null,
  bytes    bytea not null,
  primary key (file_id, position)
);
