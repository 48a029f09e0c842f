alter table leads add column merged_into varchar(255);
