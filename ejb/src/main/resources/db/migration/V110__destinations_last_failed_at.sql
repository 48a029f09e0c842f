alter table destinations add column last_failed_at datetime(6);
