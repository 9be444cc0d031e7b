-- The facility is late with any word that it owes: an answer to an order, to a wish, to a question. Owned by the module pickup.

update pickup set late_answer = facility_due_at where facility_due_at < now();
drop index pickup_unanswered;
create index pickup_unanswered on pickup (facility_due_at) where late_answer is distinct from facility_due_at;
comment on column pickup.late_answer is 'the moment until which the facility owed a word, told to have passed; a new promise is another moment';
