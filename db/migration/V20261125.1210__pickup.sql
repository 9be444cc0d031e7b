-- Broken promises: what was not answered or not done in time is told once. Owned by the module pickup.

alter table pickup
  add late_answer timestamptz,
  add late_day    date;
comment on column pickup.late_answer is 'the promise of an answer that was told to be broken; a new promise is another moment';
comment on column pickup.late_day is 'the promised day that was told to have passed; a new promise is another day';
-- What was late before anybody watched is told to nobody.
update pickup set late_answer = answer_due_at where answer_due_at < now();
update pickup set late_day = day where status in ('CONFIRMED', 'UNDERWAY') and day < current_date;
create index pickup_unanswered on pickup (answer_due_at) where late_answer is distinct from answer_due_at;
-- Also what comes tomorrow.
create index pickup_promised_day on pickup (day) where status in ('CONFIRMED', 'UNDERWAY') and late_day is distinct from day;

alter table pickup_event drop constraint pickup_event_kind_check;
alter table pickup_event add constraint pickup_event_kind_check check (kind in
  ('PLACED', 'PLANNED', 'MOVED', 'CLARIFIED', 'CONFIRMED', 'CORRECTED', 'DEPARTED', 'COMPLETED', 'CANCELLED', 'FAILED',
   'CANCELLATION_ASKED', 'CANCELLATION_DECLINED', 'CHANGE_ASKED', 'CHANGE_ACCEPTED', 'CHANGE_DECLINED', 'MISSED_REPORTED', 'RETURNING',
   'QUESTION_ASKED', 'QUESTION_ANSWERED', 'PICTURE_ADDED', 'DEVIATION', 'RECORD_CORRECTED', 'CREDITED', 'DELAYED'));
