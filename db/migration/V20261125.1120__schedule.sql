-- What customers wish to have collected again and again, until the facility has agreed or declined. Owned by the module schedule.

create table agreement_request (
  id               uuid primary key,
  task_number      text collate "C" not null unique references task,
  site_number      text collate "C" not null references site,
  article_code     text collate "C" not null references article,
  container_type   text collate "C" not null references container_type,
  container_count  integer not null check (container_count between 1 and 99),
  action           text not null check (action in ('EMPTY', 'EXCHANGE', 'DELIVER', 'REMOVE')),
  kind             text not null check (kind in ('WEEKLY', 'MONTHLY_WEEKDAY', 'MONTHLY_DAY')),
  every            integer not null default 1 check (every between 1 and 52),
  weekdays         text not null default '' check (weekdays ~ '^1?2?3?4?5?6?7?$'),
  ordinal          integer check (ordinal in (1, 2, 3, 4, 5, -1)),
  month_day        integer check (month_day between 1 and 31),
  valid_from       date not null,
  agreement_number text collate "C" unique references agreement,
  check (kind = 'MONTHLY_DAY' or weekdays <> ''),
  check ((kind = 'MONTHLY_WEEKDAY') = (ordinal is not null)),
  check ((kind = 'MONTHLY_DAY') = (month_day is not null))
);
comment on column agreement_request.id is 'made with the form: the same form sent twice is one request';
comment on column agreement_request.agreement_number is 'what came of it; null while the task is open, and where the wish was declined there';
create index agreement_request_site on agreement_request (site_number);
create index agreement_request_article on agreement_request (article_code);
create index agreement_request_container_type on agreement_request (container_type);

alter table task drop constraint task_kind_check;
alter table task add constraint task_kind_check check (kind in (
  'ACCOUNT_REQUEST', 'ACCESS_REQUEST', 'ADMINISTRATOR_MISSING', 'QUESTION', 'MISSED_PICKUP', 'AGREEMENT_REQUEST', 'DATA_REQUEST'));
