-- The operator keeps its facilities in the portal: two at once are told apart by the version that each of them has seen.
alter table facility add column version integer not null default 0;
