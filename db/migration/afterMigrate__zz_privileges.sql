-- What the application's own role may do, in one place. The owner of the tables is another role, used by the migrations alone.
grant usage on schema public to "${app_role}";
grant select, insert, update, delete on all tables in schema public to "${app_role}";
grant usage on all sequences in schema public to "${app_role}";
grant execute on function expire_audit_entries() to "${app_role}";

do $$
declare
  slips regclass;
begin
  -- A single login for both is possible for a first try; then nothing can be taken away from it.
  if current_user <> '${app_role}' then
    revoke update, delete on audit_entry, building_project_event, pickup_event, pickup_picture, secret_link_try, task_entry, task_picture from "${app_role}";
    -- Versions are superseded, never overwritten: what a figure was counted with can be shown for good.
    revoke update, delete on treatment_profile, treatment_share, emission_factor from "${app_role}";
    grant update (valid_to, superseded_at) on treatment_profile, emission_factor to "${app_role}";
    -- What the law asks is a matter of migrations.
    revoke insert, update, delete on sorting_requirement from "${app_role}";
    -- What was issued is never changed; it is credited.
    revoke update, delete on invoice, invoice_line from "${app_role}";
    -- A partition is a table of its own, with rights of its own; what goes into it directly would be missing in the sums.
    for slips in select inhrelid::regclass from pg_inherits where inhparent = 'weigh_slip'::regclass loop
      execute format('revoke insert, update, delete on %s from "${app_role}"', slips);
    end loop;
    revoke update, delete on weigh_slip from "${app_role}";
    grant update (superseded_at) on weigh_slip to "${app_role}";
    -- Kept by the triggers of the slips, as the owner.
    revoke insert, update, delete on weigh_day, weigh_visit from "${app_role}";
    revoke all on flyway_schema_history from "${app_role}";
  end if;
end
$$;
