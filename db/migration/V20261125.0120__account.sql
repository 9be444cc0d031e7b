-- Ways in and what became of them: invitations, secret links, requests for an account. Owned by the module account.

alter table person
  add column created_at        timestamptz not null default now(),
  add column last_signed_in_at timestamptz,
  add column removed_at        timestamptz,
  add column ease              integer not null default 0;
comment on column person.ease is 'counts how often support lifted the pace of sign-in; part of the key under which tries are counted';
create index person_email on person (lower(email) text_pattern_ops);
create index person_name on person (lower(name) text_pattern_ops);
create index person_user_id on person (user_id text_pattern_ops);

alter table membership
  add column created_at  timestamptz not null default now(),
  add column disabled_at timestamptz,
  add column version     integer not null default 0;

-- Access that waits for its person: at a customer, or as staff.
create table invitation (
  id              uuid primary key,
  name            text not null,
  email           text,
  language        text not null check (language in ('nb', 'en', 'sv')),
  customer_number text collate "C" references customer,
  level           text check (level in ('READER', 'ORDERER', 'SITE_ADMINISTRATOR', 'ADMINISTRATOR')),
  economy         boolean not null default false,
  all_sites       boolean not null default false,
  role            text check (role in ('FACILITY', 'SUPPORT', 'OPERATOR')),
  facility_code   text collate "C" references facility,
  invited_by      uuid references person,
  invited_at      timestamptz not null,
  withdrawn_at    timestamptz,
  accepted_at     timestamptz,
  person_id       uuid references person,
  version         integer not null default 0,
  check ((customer_number is null) = (level is null)),
  check ((customer_number is null) <> (role is null)),
  check ((role = 'FACILITY') = (facility_code is not null) or role is null),
  check (level <> 'ADMINISTRATOR' or all_sites),
  check (level not in ('ADMINISTRATOR', 'SITE_ADMINISTRATOR') or economy),
  check (withdrawn_at is null or accepted_at is null)
);
comment on column invitation.email is 'null: the code is printed and handed over';
create index invitation_customer on invitation (customer_number) where accepted_at is null and withdrawn_at is null;
create index invitation_customer_all on invitation (customer_number);
create index invitation_facility on invitation (facility_code);
create index invitation_invited_by on invitation (invited_by);
create index invitation_person on invitation (person_id);
create index invitation_email on invitation (lower(email) text_pattern_ops);

create table invitation_site (
  invitation_id uuid not null references invitation on delete cascade,
  site_number   text collate "C" not null references site,
  primary key (invitation_id, site_number)
);
create index invitation_site_site on invitation_site (site_number);

-- Somebody without an account asks for one.
create table account_request (
  id                  uuid primary key,
  company             text not null,
  organisation_number text not null,
  country             text not null check (country in ('NO', 'SE', 'DK', 'FI')),
  customer_number     text not null default '',
  name                text not null,
  email               text not null,
  phone               text not null default '',
  language            text not null check (language in ('nb', 'en', 'sv')),
  purpose             text not null,
  made_at             timestamptz not null,
  due_at              timestamptz not null,
  task_number         text collate "C" unique references task,
  decided_at          timestamptz,
  decided_by          uuid references person,
  decline_reason      text,
  invitation_id       uuid unique references invitation,
  version             integer not null default 0,
  check (decided_at is not null or decline_reason is null and invitation_id is null)
);
comment on column account_request.customer_number is 'as typed, which need not be anybody''s';
create index account_request_decided_by on account_request (decided_by);
create index account_request_open on account_request (lower(email), organisation_number) where decided_at is null;

-- A way in by a secret, of which only the SHA-256 is kept.
create table secret_link (
  id                 uuid primary key,
  purpose            text not null check (purpose in ('INVITATION', 'PASSWORD', 'EMAIL', 'REQUEST')),
  invitation_id      uuid references invitation,
  person_id          uuid references person,
  account_request_id uuid references account_request,
  email              text,
  hash               bytea unique check (length(hash) = 32),
  made_at            timestamptz not null,
  made_by            uuid references person,
  expires_at         timestamptz not null,
  used_at            timestamptz,
  replaced_at        timestamptz,
  on_paper           boolean not null default false,
  letter_id          uuid unique references letter on delete set null,
  version            integer not null default 0,
  check (num_nonnulls(invitation_id, person_id, account_request_id) = 1)
);
comment on column secret_link.hash is 'null until the letter is sent or the code is printed';
comment on column secret_link.email is 'purpose EMAIL: the new address, which counts from the moment the link is used';
create index secret_link_invitation on secret_link (invitation_id);
create index secret_link_person on secret_link (person_id);
create index secret_link_account_request on secret_link (account_request_id);
create index secret_link_made_by on secret_link (made_by);

-- Append-only: each time somebody came with a link, and what it was worth then.
create table secret_link_try (
  id      bigint generated always as identity primary key,
  link_id uuid not null references secret_link,
  at      timestamptz not null,
  state   text not null check (state in ('VALID', 'TAKEN', 'EXPIRED', 'USED', 'REPLACED', 'CLOSED'))
);
create index secret_link_try_link on secret_link_try (link_id, at);

-- The record learns to say whom it is about, and more kinds.
alter table audit_entry add column about_person uuid references person;
create index audit_entry_about on audit_entry (about_person, at desc);
create index audit_entry_customer on audit_entry (customer_number, at desc, id desc);
alter table audit_entry drop constraint audit_entry_kind_check;
alter table audit_entry add constraint audit_entry_kind_check check (kind in (
  'SIGNED_IN', 'SIGN_IN_FAILED', 'SIGN_IN_SLOWED', 'SIGNED_OUT', 'SESSION_ENDED', 'ACCESS_DENIED', 'EXPORTED', 'VIEWED_AS',
  'PASSWORD_ASKED', 'PASSWORD_CHANGED', 'CODE_PRINTED', 'NAME_CHANGED', 'EMAIL_CHANGED', 'USER_ID_CHANGED', 'SIGN_IN_EASED',
  'INVITED', 'INVITATION_SENT_AGAIN', 'INVITATION_WITHDRAWN', 'INVITATION_ACCEPTED', 'ACCOUNT_REQUEST_APPROVED', 'ACCOUNT_REQUEST_DECLINED',
  'ACCESS_CHANGED', 'ACCESS_DISABLED', 'ACCESS_ENABLED', 'ACCESS_REMOVED', 'LEFT', 'ROLE_REMOVED', 'PERSON_DISABLED', 'PERSON_ENABLED',
  'PERSON_REMOVED', 'DATA_TAKEN', 'TOKEN_MADE', 'TOKEN_REVOKED'));

-- What the rule says about how long the record is kept. The application may call it and cannot delete anything else.
create function expire_audit_entries() returns bigint
language sql security definer set search_path = public as $$
  with gone as (
    delete from audit_entry
    where at < now() - interval '12 months' and kind in ('SIGNED_IN', 'SIGN_IN_FAILED', 'SIGN_IN_SLOWED', 'SIGNED_OUT', 'SESSION_ENDED', 'ACCESS_DENIED')
       or at < now() - interval '60 months'
    returning 1)
  select count(*) from gone $$;
revoke execute on function expire_audit_entries() from public;
