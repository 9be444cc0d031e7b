-- What customers ask about their orders after the cut-off, and what they report missed. Owned by the module pickup.

alter table pickup
  add column request_kind            text check (request_kind in ('CANCELLATION', 'CHANGE')),
  add column request_reason          text,
  add column request_due_at          timestamptz,
  add column request_fee             numeric(14, 2) check (request_fee >= 0),
  add column request_day             date,
  add column request_time_window     text check (request_time_window in ('ANY', 'MORNING', 'MIDDAY')),
  add column request_container_count integer check (request_container_count between 1 and 99),
  add column request_comment         text,
  add column request_contact_name    text,
  add column request_contact_phone   text,
  add column request_reference       text,
  add check ((request_kind is null) = (request_due_at is null)),
  add check ((request_kind is null) = (request_reason is null)),
  add check ((request_kind is null) = (request_fee is null)),
  add check (request_kind is not distinct from 'CHANGE' and request_time_window is not null
             or request_kind is distinct from 'CHANGE' and request_time_window is null),
  add check (request_kind is null or finished_at is null);
comment on column pickup.request_kind is 'what the customer asked after the cut-off and the facility has not answered';
comment on column pickup.request_fee is 'the most that it may cost without VAT, as it was named before asking';
alter table pickup add column missed_task_number text collate "C" unique references task;
comment on column pickup.missed_task_number is 'the task in which the customer reported that nobody came; once for each pickup';
-- The facility's queue, beside pickup_facility_due.
create index pickup_facility_request on pickup (facility_code) where request_due_at is not null;

alter table pickup_event drop constraint pickup_event_kind_check;
alter table pickup_event add constraint pickup_event_kind_check check (kind in (
  'PLACED', 'CLARIFIED', 'CONFIRMED', 'CORRECTED', 'DEPARTED', 'COMPLETED', 'CANCELLED', 'FAILED',
  'CANCELLATION_ASKED', 'CANCELLATION_DECLINED', 'CHANGE_ASKED', 'CHANGE_ACCEPTED', 'CHANGE_DECLINED',
  'MISSED_REPORTED', 'RETURNING'));
alter table pickup_event drop constraint pickup_event_check;
alter table pickup_event add constraint pickup_event_field_check check ((kind in ('CORRECTED', 'CHANGE_ASKED')) = (field is not null));

-- A missed pickup is a task of the facility's.
alter table task drop constraint task_kind_check;
alter table task add constraint task_kind_check check (kind in (
  'ACCOUNT_REQUEST', 'ACCESS_REQUEST', 'ADMINISTRATOR_MISSING', 'QUESTION', 'MISSED_PICKUP'));
