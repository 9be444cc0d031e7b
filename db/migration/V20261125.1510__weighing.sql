-- A delivery says what it holds: slips, or what another module takes in by the same way. Owned by the module weighing.
alter table intake add column content text not null default 'SLIPS' check (content in ('SLIPS', 'INVOICES'));
alter table intake alter column content drop default;
