-- For the person who asks for all that is known of them. Owned by the module mail.
create index letter_to_address on letter (to_address, created_at desc, id);
