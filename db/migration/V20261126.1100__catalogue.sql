-- The operator keeps these in the portal: two at once are told apart by the version that each of them has seen.
alter table fraction add column version integer not null default 0;
alter table fraction add constraint fraction_code_form check (code ~ '^[A-Z0-9-]{1,20}$');
alter table article add column version integer not null default 0;
alter table container_type add column version integer not null default 0;
