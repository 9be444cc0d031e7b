-- Building projects of customers, the sorting that the law asks of them, and what of each waste was planned. Owned by the module project.

create table sorting_requirement (
  valid_from     date primary key,
  optional_until date check (optional_until >= valid_from),
  percent        numeric(4, 1) not null check (percent > 0 and percent <= 100),
  source         text not null
);
comment on table sorting_requirement is 'least share by weight that is sorted into clean fractions, by the day of the application';
comment on column sorting_requirement.optional_until is 'an application of this day or before may keep to the requirement before it';
-- 70 % since 1 July 2022; who applied before 1 July 2023 could keep to 60 % (dibk.no: Regelendringer fra 1. juli, TEK10 § 9-8, TEK17 § 9-8).
insert into sorting_requirement (valid_from, optional_until, percent, source) values
  ('2010-07-01', null, 60, 'TEK10 § 9-8'),
  ('2017-07-01', null, 60, 'TEK17 § 9-8'),
  ('2022-07-01', '2023-06-30', 70, 'TEK17 § 9-8');

create table building_project (
  id              uuid primary key,
  customer_number text collate "C" not null references customer,
  site_number     text collate "C" not null references site,
  name            text not null check (length(name) between 1 and 100),
  kind            text not null check (kind in ('NEW_BUILDING', 'REHABILITATION', 'DEMOLITION')),
  floor_area      numeric(9, 1) not null check (floor_area between 1 and 1000000),
  starts_on       date not null,
  ends_on         date check (ends_on >= starts_on),
  applied_on      date not null,
  earlier_rules   boolean not null default false,
  case_number     text not null default '',
  property        text not null default '',
  made_at         timestamptz not null,
  deleted_at      timestamptz,
  version         integer not null default 0
);
comment on column building_project.ends_on is 'last day on which waste is counted; null while it is not known';
comment on column building_project.earlier_rules is 'the builder chose the requirement before the one of the day of the application';
comment on column building_project.property is 'cadastral number of the land';
comment on column building_project.deleted_at is 'made by mistake: shown to nobody, kept for the record';
create index building_project_customer on building_project (customer_number, starts_on desc);
create index building_project_site on building_project (site_number);
create unique index building_project_name on building_project (site_number, lower(name)) where deleted_at is null;

create table building_project_plan (
  project_id    uuid not null references building_project,
  fraction_code text collate "C" not null references fraction,
  kg            numeric(12, 3) not null check (kg > 0),
  primary key (project_id, fraction_code)
);
create index building_project_plan_fraction on building_project_plan (fraction_code);

create table building_project_event (
  id         bigint generated always as identity primary key,
  project_id uuid not null references building_project,
  at         timestamptz not null,
  kind       text not null check (kind in ('MADE', 'CHANGED', 'PLANNED', 'ENDED', 'DELETED')),
  person_id  uuid not null references person,
  field      text,
  old_value  text,
  new_value  text
);
create index building_project_event_project on building_project_event (project_id, id);
create index building_project_event_person on building_project_event (person_id);
