create table statistics_entries (
    account_id  bigint         not null,
    id          bigint         not null,
    slice_id    bigint         not null,
    counter     bigint         not null,
    times       integer        not null,
    amount      decimal(38, 4) not null,
    waiting     integer        not null,
    currency    char(3),
    occurred_at datetime(6)    not null,
    clicked_at  datetime(6)    not null,
    primary key (account_id, id)
) default charset=utf8mb4 collate=utf8mb4_bin;
