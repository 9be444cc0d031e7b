-- What can be collected. Owned by the module catalogue.

create table waste_code (
  code       text collate "C" primary key check (code ~ '^[0-9]{6}$'),
  entry_type text not null check (entry_type in ('absolute-hazardous', 'absolute-non-hazardous', 'mirror-hazardous', 'mirror-non-hazardous')),
  hazardous  boolean not null generated always as (entry_type in ('absolute-hazardous', 'mirror-hazardous')) stored,
  edition    text not null,
  valid_from date not null,
  valid_to   date check (valid_to >= valid_from)
);

create table fraction (
  code    text collate "C" primary key,
  name    text not null,
  name_en text not null,
  name_sv text not null,
  clean   boolean not null
);
comment on column fraction.clean is 'whether the fraction counts as sorted; mixed and residual waste do not';

create table article (
  code          text collate "C" primary key check (code ~ '^[A-Z0-9-]{1,20}$'),
  fraction_code text collate "C" not null references fraction,
  name          text not null,
  name_en       text not null,
  name_sv       text not null,
  service       text not null check (service in ('CONTAINER', 'GENERAL_CARGO', 'REAR_LOADER')),
  waste_code    text collate "C" references waste_code,
  material_code text check (material_code ~ '^[0-9]{4}$')
);
create index article_fraction on article (fraction_code);
create index article_waste_code on article (waste_code);

create table container_type (
  code    text collate "C" primary key check (code ~ '^[A-Z0-9-]{1,20}$'),
  name    text not null,
  name_en text not null,
  name_sv text not null,
  litres  integer not null check (litres > 0)
);
