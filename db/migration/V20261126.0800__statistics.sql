-- Reports as they were at one moment, for whoever holds the link: made by a member, gone with its days. Owned by the module statistics.

create table shared_report (
  id              uuid primary key,
  person_id       uuid not null references person,
  customer_number text collate "C" not null references customer,
  hash            bytea not null unique check (length(hash) = 32),
  report          text not null check (report in ('year', 'esrs-e5', 'hierarchy', 'sectors', 'reconciliation', 'climate', 'tek17', 'cost')),
  name            text not null,
  from_day        date not null,
  to_day          date not null check (to_day >= from_day),
  economy         boolean not null,
  sites           text[] not null,
  pdf             bytea,
  xlsx            bytea,
  made_at         timestamptz not null,
  expires_at      timestamptz not null check (expires_at > made_at),
  withdrawn_at    timestamptz,
  opened          integer not null default 0,
  opened_at       timestamptz,
  check ((pdf is null) = (xlsx is null)),
  check (withdrawn_at is null or pdf is null),
  check ((opened = 0) = (opened_at is null))
);
comment on column shared_report.name is 'of its files, without ending';
comment on column shared_report.economy is 'whether it shows amounts: then it ends when its maker may not see them any more';
comment on column shared_report.sites is 'what it tells of: it ends when its maker may not see one of them any more';
comment on column shared_report.pdf is 'null once it is over; the row stays a while, so that its link can say so';
create index shared_report_person on shared_report (person_id);
create index shared_report_customer on shared_report (customer_number, made_at desc);
create index shared_report_expires on shared_report (expires_at);
