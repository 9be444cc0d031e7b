-- Names with a letter wrong are found by what they share of their runs of three letters. The extension is a trusted one:
-- who owns the database may add it.
create extension if not exists pg_trgm;
create index customer_name_trigram on customer using gin (lower(name) gin_trgm_ops);
create index site_name_trigram on site using gin (lower(name) gin_trgm_ops);
