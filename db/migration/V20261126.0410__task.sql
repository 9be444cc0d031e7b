-- What the words of a task do not say: pictures of either side, drawn anew from what was sent. Append-only (see privileges).
create table task_picture (
  id          uuid primary key,
  task_number text collate "C" not null references task,
  at          timestamptz not null,
  side        text not null check (side in ('OWNER', 'ASKER')),
  person_id   uuid references person,
  content     bytea not null check (length(content) between 1 and 10485760),
  thumbnail   bytea not null check (length(thumbnail) between 1 and 1048576),
  digest      bytea not null check (length(digest) = 32),
  unique (task_number, side, digest)
);
comment on column task_picture.digest is 'SHA-256 of content: the same picture sent twice is one';
create index task_picture_person on task_picture (person_id);
