-- Reports that people put together themselves, and who gets them every month. Owned by the module statistics.

create table saved_report (
  id              uuid primary key,
  customer_number text collate "C" not null references customer,
  owner_id        uuid not null references person,
  name            text not null check (length(name) between 1 and 80),
  definition      text not null,
  shared          boolean not null,
  made_at         timestamptz not null,
  changed_at      timestamptz not null,
  version         integer not null default 0
);
comment on column saved_report.definition is 'columns, cuts, period and filter as a query string; whoever opens it sees what their own rights allow';
create index saved_report_customer on saved_report (customer_number, name, id);
create index saved_report_owner on saved_report (owner_id);

create table report_subscription (
  report_id  uuid not null references saved_report on delete cascade,
  person_id  uuid not null references person,
  sent_month date not null,
  primary key (report_id, person_id)
);
comment on column report_subscription.sent_month is 'first day of the last month in which it was sent: set in the transaction that writes the letter, so none is sent twice';
create index report_subscription_person on report_subscription (person_id);

alter table task drop constraint task_kind_check;
alter table task add constraint task_kind_check check (kind in (
  'ACCOUNT_REQUEST', 'ACCESS_REQUEST', 'ADMINISTRATOR_MISSING', 'QUESTION', 'MISSED_PICKUP', 'AGREEMENT_REQUEST', 'DATA_REQUEST'));
