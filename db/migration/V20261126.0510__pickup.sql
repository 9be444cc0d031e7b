-- Who declares the hazardous waste of an order, and by which number. Owned by the module pickup.

alter table pickup
  add column declared_by text check (declared_by in ('CUSTOMER', 'OPERATOR')),
  add column declaration_number text check (char_length(declaration_number) between 1 and 60),
  add constraint pickup_declaration_check check (
    case when declared_by = 'CUSTOMER' then declaration_number is not null else declared_by is not null or declaration_number is null end);
comment on column pickup.declared_by is 'null where nothing hazardous was ordered, and where an agreement planned it';
comment on column pickup.declaration_number is 'as the authority''s register gave it; the operator''s own is known when the waste is weighed';
