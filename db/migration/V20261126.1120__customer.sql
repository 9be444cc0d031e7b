-- The operator keeps customers, sites and what stands there in the portal: two at once are told apart by the version that
-- each of them has seen.
alter table customer add column version integer not null default 0;
alter table site add column version integer not null default 0;
alter table site_container add column version integer not null default 0;
