-- The vehicles of a facility, and which of them goes where. Owned by the module dispatch.

create table vehicle (
  facility_code text collate "C" not null references facility,
  code          text collate "C" not null check (code ~ '^[A-Z0-9][A-Z0-9 -]{0,18}[A-Z0-9]$'),
  name          text not null check (name <> ''),
  services      text[] not null check (cardinality(services) > 0 and services <@ array['CONTAINER', 'GENERAL_CARGO', 'REAR_LOADER']),
  active        boolean not null default true,
  version       integer not null default 0,
  primary key (facility_code, code)
);
comment on column vehicle.code is 'the registration number, as it stands on the slips';
comment on column vehicle.active is 'false when it is gone: it keeps the stops that it had, and gets no new ones';

create table stop (
  pickup_number text collate "C" primary key references pickup,
  facility_code text collate "C" not null,
  vehicle_code  text collate "C" not null,
  day           date not null,
  position      integer not null,
  foreign key (facility_code, vehicle_code) references vehicle
);
comment on column stop.day is 'for which day the pickup was put on the vehicle: on another day, or of another facility, it is on none';
create index stop_vehicle on stop (facility_code, vehicle_code, day, position);
