-- Lines of delivered invoices, until a person has decided. Of a line that cannot be read the number alone is kept, since an
-- invoice is taken in whole or not at all. Owned by the module invoice.
create table invoice_intake_row (
  intake_id       uuid not null references intake on delete cascade,
  line            integer not null,
  invoice_number  text collate "C" not null,
  kind            text,
  customer_number text collate "C",
  issued_on       date,
  due_on          date,
  currency        text,
  position        integer,
  text            text,
  site_number     text collate "C",
  article_code    text collate "C",
  quantity        numeric(14, 3),
  unit            text,
  unit_price      numeric(14, 4),
  amount          numeric(14, 2),
  slip_facility   text collate "C",
  slip_number     text collate "C",
  fee             text,
  credits         text collate "C",
  total           numeric(14, 2),
  vat             numeric(14, 2),
  reference       text,
  broken          boolean not null,
  primary key (intake_id, line)
);
create index invoice_intake_row_invoice on invoice_intake_row (intake_id, invoice_number);
