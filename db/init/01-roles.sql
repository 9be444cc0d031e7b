-- Roles and collation of a new database server. The db container runs this once, on an empty volume; on a server of
-- your own (PostgreSQL 15 or newer) a superuser runs it with both passwords in the environment:
--   psql -v ON_ERROR_STOP=1 -d postgres -f db/init/01-roles.sql

\set owner_password ''
\set app_password ''
\getenv owner_password PORTAL_DB_OWNER_PASSWORD
\getenv app_password PORTAL_DB_PASSWORD

-- An empty password would make a role that nobody can sign in as.
SELECT '' IN (:'owner_password', :'app_password') AS password_missing \gset
\if :password_missing
DO $$ BEGIN RAISE 'PORTAL_DB_OWNER_PASSWORD and PORTAL_DB_PASSWORD must both be set.'; END $$;
\endif

-- A failing statement is not to leave its password in the server's log.
SET log_min_error_statement = 'panic';

-- The owner runs the migrations; the application signs in as the other, which owns nothing and may change no table.
CREATE ROLE kundeportal_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'owner_password';
CREATE ROLE kundeportal       LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'app_password';

-- ICU, because an operating system need not have a Norwegian locale: æ, ø and å (aa) come last, where people look for
-- them.
CREATE DATABASE kundeportal OWNER kundeportal_owner TEMPLATE template0
    ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'nb-NO' LOCALE 'C.UTF-8';

-- Neither role has any business in another database.
REVOKE ALL ON DATABASE kundeportal, postgres, template1 FROM PUBLIC;
GRANT CONNECT ON DATABASE kundeportal TO kundeportal;

\connect kundeportal

-- Schema public belongs to whoever owns the database: the owner may create in it without a grant, and nobody else may.
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO kundeportal;
-- What the application may do with a table is granted by the migration that makes the table.
