-- Completion line by line, what was found on the way, and corrections of the record. Owned by the module pickup.
alter table pickup_line add column not_collected text check (not_collected <> '');
comment on column pickup_line.not_collected is 'why this line was left when the others were collected';

alter table pickup
  add column slips_written integer not null default 0 check (slips_written >= 0),
  add column deviation_kind text check (deviation_kind in ('WRONG_SORTING', 'OVERFILLED', 'BLOCKED_ACCESS', 'HAZARDOUS_FOUND', 'OTHER')),
  add column deviation_words text,
  add column deviation_fee numeric(14, 2) check (deviation_fee > 0 and deviation_fee <= 100000),
  add check ((deviation_kind is null) = (deviation_words is null)),
  add check (deviation_fee is null or deviation_kind is not null),
  add check (deviation_kind is null or status = 'COMPLETED');
comment on column pickup.slips_written is 'how many slip numbers it has used, those withdrawn included: the next is a further one';
comment on column pickup.deviation_fee is 'without VAT, in the currency of the customer';
update pickup p set slips_written = (select count(*) from pickup_event e where e.pickup_number = p.number and e.kind = 'COMPLETED')
where exists (select from pickup_event e where e.pickup_number = p.number and e.kind = 'COMPLETED');

alter table pickup_event drop constraint pickup_event_kind_check;
alter table pickup_event add constraint pickup_event_kind_check check (kind in (
  'PLACED', 'PLANNED', 'MOVED', 'CLARIFIED', 'CONFIRMED', 'CORRECTED', 'DEPARTED', 'COMPLETED', 'CANCELLED', 'FAILED',
  'CANCELLATION_ASKED', 'CANCELLATION_DECLINED', 'CHANGE_ASKED', 'CHANGE_ACCEPTED', 'CHANGE_DECLINED', 'MISSED_REPORTED', 'RETURNING',
  'QUESTION_ASKED', 'QUESTION_ANSWERED', 'PICTURE_ADDED', 'DEVIATION', 'RECORD_CORRECTED', 'CREDITED', 'DELAYED'));
alter table pickup_event drop constraint pickup_event_field_check;
alter table pickup_event add constraint pickup_event_field_check
  check ((kind in ('CORRECTED', 'CHANGE_ASKED', 'RECORD_CORRECTED')) = (field is not null));
