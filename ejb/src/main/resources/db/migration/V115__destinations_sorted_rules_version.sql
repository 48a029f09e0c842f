alter table destinations add column sorted_rules_version bigint not null default 0;
