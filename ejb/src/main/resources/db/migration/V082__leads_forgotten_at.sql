alter table leads add column forgotten_at datetime(6);
