-- Pictures that either side adds to an order. Owned by the module pickup.

create table pickup_picture (
  id            uuid primary key,
  pickup_number text collate "C" not null references pickup,
  at            timestamptz not null,
  by_facility   boolean not null,
  person_id     uuid references person,
  width         integer not null check (width > 0),
  height        integer not null check (height > 0),
  content       bytea not null check (length(content) between 1 and 10485760),
  thumbnail     bytea not null check (length(thumbnail) between 1 and 1048576),
  digest        bytea not null check (length(digest) = 32),
  unique (pickup_number, by_facility, digest)
);
comment on table pickup_picture is 'JPEG, drawn anew from what was sent; append-only';
comment on column pickup_picture.digest is 'SHA-256 of content: the same picture sent twice is one';
create index pickup_picture_person on pickup_picture (person_id);
