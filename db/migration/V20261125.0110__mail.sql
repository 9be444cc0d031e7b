-- Letters that leave the house. Owned by the module mail.

create table letter (
  id         uuid primary key,
  kind       text not null,
  to_address text not null,
  language   text,
  arguments  text[] not null,
  path       text,
  link_id    uuid,
  state      text not null default 'WAITING' check (state in ('WAITING', 'SENT', 'GIVEN_UP')),
  round      integer not null default 1,
  tries      integer not null default 0 check (tries >= 0),
  created_at timestamptz not null,
  give_up_at timestamptz not null,
  sent_at    timestamptz,
  problem    text check (length(problem) <= 100),
  check (path is null or link_id is null),
  check ((state = 'SENT') = (sent_at is not null))
);
comment on column letter.kind is 'names its texts: mail.<kind>.subject and so on';
comment on column letter.arguments is 'what its texts are filled with; emptied when it is sent, since it is personal data';
comment on column letter.link_id is 'a one-time link of whoever wrote the letter; its secret is made when the letter is sent and never kept here';
comment on column letter.round is 'each new start by hand is a round; a job of an older round finds nothing to do';
comment on column letter.tries is 'in this round';
comment on column letter.problem is 'why the last try failed, in a few words without personal data';

-- What waits and what was given up; what is sent is looked up by id.
create index letter_unsent on letter (created_at) where state <> 'SENT';
