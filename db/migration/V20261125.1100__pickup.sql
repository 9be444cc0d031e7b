-- What facility and customer ask each other about an order, and what an Annet is said to cost. Owned by the module pickup.

alter table pickup
  add column price_note      text not null default '' check (length(price_note) <= 200),
  add column dialogue_state  text check (dialogue_state in ('FACILITY_ASKED', 'CUSTOMER_ASKED', 'CUSTOMER_ANSWERED')),
  add column dialogue_words  text,
  add column dialogue_due_at timestamptz,
  add check ((dialogue_state is null) = (dialogue_words is null)),
  add check ((dialogue_state is null) = (dialogue_due_at is null)),
  add check (dialogue_state is null or finished_at is null);
comment on column pickup.price_note is 'what staff said that it costs when they found out what an Annet is; may hold an amount';
comment on column pickup.dialogue_state is 'whose word was the last, while it waits for the other side';
comment on column pickup.dialogue_due_at is 'until when the side has time whose word is the next';
-- While the customer owes an answer, the facility's own deadline rests.
alter table pickup add column facility_due_at timestamptz generated always as (least(
  case when dialogue_state is distinct from 'FACILITY_ASKED' then answer_due_at end,
  request_due_at,
  case when dialogue_state <> 'FACILITY_ASKED' then dialogue_due_at end)) stored;
comment on column pickup.facility_due_at is 'until when the facility owes the next word, for whatever reason; null where it owes none';

-- The facility's queue: what it owes, and what it waits for.
drop index pickup_facility_due;
drop index pickup_facility_request;
create index pickup_facility_due on pickup (facility_code, facility_due_at, number) where facility_due_at is not null;
create index pickup_facility_asked on pickup (facility_code, dialogue_due_at, number) where dialogue_state = 'FACILITY_ASKED';

alter table pickup_event drop constraint pickup_event_kind_check;
alter table pickup_event add constraint pickup_event_kind_check check (kind in
  ('PLACED', 'PLANNED', 'MOVED', 'CLARIFIED', 'CONFIRMED', 'CORRECTED', 'DEPARTED', 'COMPLETED', 'CANCELLED', 'FAILED',
   'CANCELLATION_ASKED', 'CANCELLATION_DECLINED', 'CHANGE_ASKED', 'CHANGE_ACCEPTED', 'CHANGE_DECLINED', 'MISSED_REPORTED', 'RETURNING',
   'QUESTION_ASKED', 'QUESTION_ANSWERED', 'PICTURE_ADDED', 'DEVIATION', 'RECORD_CORRECTED', 'CREDITED', 'DELAYED'));
