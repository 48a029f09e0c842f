alter table destinations add column pause_cause varchar(16);
