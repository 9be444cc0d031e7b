-- What becomes of a weight. Owned by the module treatment.

-- The operations of Annexes I and II of Directive 2008/98/EC, with R0 as a code of our own for preparing for re-use. Which step a
-- code counts as is the operator's to change: some put R10 and R11 under other recovery.
create table treatment_code (
  code       text collate "C" primary key check (code ~ '^(R([0-9]|1[0-3])|D([1-9]|1[0-5]))$'),
  step       text check (step in ('REUSE', 'RECYCLING', 'RECOVERY', 'DISPOSAL')),
  other_step text check (other_step in ('REUSE', 'RECYCLING', 'RECOVERY', 'DISPOSAL')),
  disposal   text check (disposal in ('INCINERATION', 'LANDFILL', 'OTHER')),
  check (other_step is null or step is not null and other_step <> step),
  check ((step = 'DISPOSAL') is true = (disposal is not null))
);
comment on column treatment_code.step is 'null: not a final operation, so that its step is not known';
comment on column treatment_code.other_step is 'what a profile may say instead: R5 is other recovery where it fills a hole';
insert into treatment_code (code, step, other_step, disposal) values
  ('R0', 'REUSE', null, null), ('R1', 'RECOVERY', null, null), ('R2', 'RECYCLING', null, null), ('R3', 'RECYCLING', 'RECOVERY', null),
  ('R4', 'RECYCLING', null, null), ('R5', 'RECYCLING', 'RECOVERY', null), ('R6', 'RECYCLING', null, null), ('R7', 'RECYCLING', null, null),
  ('R8', 'RECYCLING', null, null), ('R9', 'RECYCLING', null, null), ('R10', 'RECYCLING', 'RECOVERY', null), ('R11', 'RECYCLING', 'RECOVERY', null),
  ('R12', null, null, null), ('R13', null, null, null),
  ('D1', 'DISPOSAL', null, 'LANDFILL'), ('D2', 'DISPOSAL', null, 'OTHER'), ('D3', 'DISPOSAL', null, 'OTHER'), ('D4', 'DISPOSAL', null, 'OTHER'),
  ('D5', 'DISPOSAL', null, 'LANDFILL'), ('D6', 'DISPOSAL', null, 'OTHER'), ('D7', 'DISPOSAL', null, 'OTHER'), ('D8', 'DISPOSAL', null, 'OTHER'),
  ('D9', null, null, null), ('D10', 'DISPOSAL', null, 'INCINERATION'), ('D11', 'DISPOSAL', null, 'OTHER'), ('D12', 'DISPOSAL', null, 'LANDFILL'),
  ('D13', null, null, null), ('D14', null, null, null), ('D15', null, null, null);

-- A range of texts, so that "the same stream" can stand in an exclusion constraint without an extension that only a superuser installs.
create type text_range as range (subtype = text, collation = "C");

create table treatment_profile (
  id              bigint generated always as identity primary key,
  article_code    text collate "C" not null references article,
  facility_code   text collate "C" not null references facility,
  valid_from      date not null,
  valid_to        date check (valid_to >= valid_from),
  measuring_point text not null check (measuring_point in ('INPUT', 'OUTPUT', 'ESTIMATE')),
  source          text not null check (source <> ''),
  made_at         timestamptz not null,
  made_by         uuid references person,
  superseded_at   timestamptz,
  constraint treatment_profile_once exclude using gist (
    text_range(article_code || '@' || facility_code, article_code || '@' || facility_code, '[]') with &&,
    daterange(valid_from, valid_to, '[]') with &&) where (superseded_at is null)
);
comment on table treatment_profile is 'a version: never overwritten, another one from the same day supersedes it';
create index treatment_profile_stream on treatment_profile (article_code, facility_code, valid_from);
create index treatment_profile_facility on treatment_profile (facility_code);
create index treatment_profile_made_by on treatment_profile (made_by);

create table treatment_share (
  profile_id bigint not null references treatment_profile,
  position   smallint not null,
  code       text collate "C" not null references treatment_code,
  step       text check (step in ('REUSE', 'RECYCLING', 'RECOVERY', 'DISPOSAL')),
  percent    numeric(6, 3) not null check (percent > 0 and percent <= 100),
  primary key (profile_id, position),
  unique nulls not distinct (profile_id, code, step)
);
create index treatment_share_code on treatment_share (code);

-- Asked when a transaction ends, since shares come one by one: each profile's shares are the whole, to the last thousandth.
create function check_treatment_shares() returns trigger language plpgsql as $$
declare
  profile bigint := case tg_table_name when 'treatment_profile' then (to_jsonb(new) ->> 'id')::bigint else (to_jsonb(new) ->> 'profile_id')::bigint end;
begin
  if (select coalesce(sum(percent), 0) from treatment_share where profile_id = profile) <> 100 then
    raise exception 'the shares of treatment profile % do not add up to 100 %%: they violate a check constraint', profile
      using errcode = 'check_violation', constraint = 'treatment_share_whole';
  end if;
  return null;
end
$$;
create constraint trigger treatment_profile_whole after insert on treatment_profile
  deferrable initially deferred for each row execute function check_treatment_shares();
create constraint trigger treatment_share_whole after insert or update on treatment_share
  deferrable initially deferred for each row execute function check_treatment_shares();
