-- What a facility has not recorded though its day is over. Owned by the module pickup.

create index pickup_late on pickup (facility_code, day, number) where status in ('CONFIRMED', 'UNDERWAY') and late_day = day;
