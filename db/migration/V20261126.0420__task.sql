-- The desk: who of the owner's side has taken a task, when it was first answered, and which task a duplicate went into.
alter table task
  add column assignee_id uuid references person,
  add column first_answer_at timestamptz,
  add column merged_into text collate "C" references task,
  add check (merged_into is null or status = 'DONE'),
  add check (merged_into <> number);
comment on column task.assignee_id is 'null while nobody has taken it, and among a customer''s administrators';
comment on column task.first_answer_at is 'when the owner''s side first said something to the asker; null where nobody has yet';
update task t set first_answer_at = (select min(e.at) from task_entry e where e.task_number = t.number and e.kind in ('ANSWERED', 'ASKED_BACK', 'SETTLED'));
create index task_assignee_due on task (assignee_id, (status = 'WAITING'), due_at, number) where due_at is not null;
create index task_assignee on task (assignee_id);
create index task_merged_into on task (merged_into);
-- How long the first answer takes, over the last weeks.
create index task_owner_asked on task (owner, asked_at);

alter table task_entry drop constraint task_entry_kind_check;
alter table task_entry add constraint task_entry_kind_check check (kind in (
  'ASKED', 'ANSWERED', 'REPLIED', 'ASKED_BACK', 'SETTLED', 'REOPENED', 'TAKEN', 'HANDED_OVER', 'RELEASED', 'MERGED', 'MERGED_HERE'));

-- What support writes often, in the language of whoever asks.
create table answer_template (
  id      bigint generated always as identity primary key,
  name    text not null check (length(name) between 1 and 100),
  nb      text not null check (length(nb) between 1 and 2000),
  en      text not null check (length(en) between 1 and 2000),
  sv      text not null check (length(sv) between 1 and 2000),
  version integer not null default 0
);
create unique index answer_template_name on answer_template (lower(name));
