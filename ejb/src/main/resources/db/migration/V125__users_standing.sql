alter table users add column standing integer not null default 0;
