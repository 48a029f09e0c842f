alter table spots add column registration_url text;
