alter table accounts add column (
    journal_days       integer not null default 0,
    attempts_days      integer not null default 0,
    personal_data_days integer not null default 0
);
