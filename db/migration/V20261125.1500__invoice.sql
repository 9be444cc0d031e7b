-- Invoices, credit notes and settlements as the operator's system has issued them. Owned by the module invoice.

create table invoice (
  number          text collate "C" primary key check (number ~ '^[A-Za-z0-9][A-Za-z0-9 _-]{0,39}$'),
  kind            text not null check (kind in ('INVOICE', 'CREDIT_NOTE', 'SETTLEMENT')),
  customer_number text collate "C" not null references customer,
  issued_on       date not null,
  due_on          date check (due_on >= issued_on),
  currency        text not null check (currency in ('NOK', 'SEK', 'DKK', 'EUR')),
  total           numeric(14, 2) not null,
  vat             numeric(14, 2),
  reference       text not null default '',
  credits         text collate "C" references invoice check (credits <> number),
  intake_id       uuid references intake,
  recorded_at     timestamptz not null,
  check ((kind = 'CREDIT_NOTE') = (credits is not null)),
  check (case kind when 'INVOICE' then total >= 0 when 'SETTLEMENT' then total <= 0 else true end)
);
comment on column invoice.total is 'excluding VAT; negative: the customer is paid. So an amount has the same sign here as on its slip';
comment on column invoice.vat is 'what comes on top of the total; null where the operator''s system does not say';
create index invoice_customer on invoice (customer_number, issued_on desc, number desc);
create index invoice_credits on invoice (credits);
create index invoice_intake on invoice (intake_id);

create table invoice_line (
  invoice_number text collate "C" not null references invoice,
  position       integer not null check (position >= 1),
  text           text not null,
  site_number    text collate "C" references site,
  article_code   text collate "C" references article,
  quantity       numeric(14, 3),
  unit           text,
  unit_price     numeric(14, 4),
  amount         numeric(14, 2) not null,
  slip_facility  text collate "C",
  slip_number    text collate "C",
  fee            text check (fee in ('WASTED_TRIP', 'RENT', 'TRANSPORT', 'WRONG_SORTING', 'OTHER')),
  primary key (invoice_number, position),
  foreign key (slip_facility, slip_number) references weigh_slip_key,
  check ((slip_facility is null) = (slip_number is null)),
  check ((slip_number is null) = (fee is not null))
);
comment on column invoice_line.amount is 'excluding VAT, in the currency of the invoice';
create index invoice_line_slip on invoice_line (slip_facility, slip_number);
create index invoice_line_site on invoice_line (site_number, invoice_number);
create index invoice_line_article on invoice_line (article_code);
