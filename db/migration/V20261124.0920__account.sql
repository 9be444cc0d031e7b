-- People, what they may see, and what they did. Owned by the module account.

create table person (
  id            uuid primary key,
  user_id       text collate "C" not null unique check (user_id ~ '^[a-z0-9][a-z0-9._-]{2,39}$'),
  name          text not null,
  email         text,
  phone         text,
  language      text check (language in ('nb', 'en', 'sv')),
  theme         text check (theme in ('light', 'dark')),
  password_hash text,
  disabled_at   timestamptz,
  version       integer not null default 0
);

create table membership (
  id              uuid primary key,
  person_id       uuid not null references person,
  customer_number text collate "C" not null references customer,
  level           text not null check (level in ('READER', 'ORDERER', 'SITE_ADMINISTRATOR', 'ADMINISTRATOR')),
  economy         boolean not null default false,
  all_sites       boolean not null default false,
  unique (person_id, customer_number),
  check (level <> 'ADMINISTRATOR' or all_sites),
  check (level not in ('ADMINISTRATOR', 'SITE_ADMINISTRATOR') or economy)
);
create index membership_customer on membership (customer_number);

create table membership_site (
  membership_id uuid not null references membership on delete cascade,
  site_number   text collate "C" not null references site,
  primary key (membership_id, site_number)
);
create index membership_site_site on membership_site (site_number);

create table staff_role (
  id            uuid primary key,
  person_id     uuid not null references person,
  role          text not null check (role in ('FACILITY', 'SUPPORT', 'OPERATOR')),
  facility_code text collate "C" references facility,
  unique nulls not distinct (person_id, role, facility_code),
  check ((role = 'FACILITY') = (facility_code is not null))
);
create index staff_role_facility on staff_role (facility_code);

-- Access by machines: only the SHA-256 of a token is kept.
create table api_token (
  id         uuid primary key,
  hash       bytea not null unique check (length(hash) = 32),
  label      text not null,
  created_by uuid not null references person,
  created_at timestamptz not null,
  revoked_at timestamptz
);
create index api_token_created_by on api_token (created_by);

-- Append-only: the application may add and read, never change or delete (see privileges).
create table audit_entry (
  id              bigint generated always as identity primary key,
  at              timestamptz not null,
  kind            text not null check (kind in
                    ('SIGNED_IN', 'SIGN_IN_FAILED', 'SIGN_IN_SLOWED', 'SIGNED_OUT', 'ACCESS_DENIED', 'TOKEN_MADE', 'TOKEN_REVOKED')),
  person_id       uuid references person,
  user_id         text not null,
  customer_number text,
  address         text not null,
  detail          text not null default ''
);
create index audit_entry_at on audit_entry (at desc, id desc);
create index audit_entry_person on audit_entry (person_id, at desc);
