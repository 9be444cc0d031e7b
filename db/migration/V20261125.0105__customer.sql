-- Found by the organisation number, with or without the hyphen that some countries write.
create index customer_organisation on customer (replace(organisation_number, '-', ''));
