-- Several lines in one order: what a customer asks to change has a count for each of them. Owned by the module pickup.
alter table pickup add column request_container_counts integer[];
update pickup set request_container_counts = array[request_container_count] where request_kind = 'CHANGE';
alter table pickup drop column request_container_count;
comment on column pickup.request_container_counts is 'line by line, null for a line without a count';
