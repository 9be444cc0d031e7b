-- What the application's own role may do, in one place. The owner of the tables is another role, used by the migrations alone.
grant usage on schema public to "${app_role}";
grant select, insert, update, delete on all tables in schema public to "${app_role}";
grant usage on all sequences in schema public to "${app_role}";

do $$
begin
  -- A single login for both is possible for a first try; then nothing can be taken away from it.
  if current_user <> '${app_role}' then
    revoke update, delete on audit_entry, pickup_event from "${app_role}";
    revoke update, delete on weigh_slip from "${app_role}";
    grant update (superseded_at) on weigh_slip to "${app_role}";
    revoke all on flyway_schema_history from "${app_role}";
  end if;
end
$$;
