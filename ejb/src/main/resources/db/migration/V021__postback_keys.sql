create table postback_keys (
    digest      char(43)       not null primary key,
    account_id  bigint         not null,
    event_id    bigint         not null,
    goal        varchar(64)    not null,
    lead_id     bigint         not null,
    amount      decimal(23, 4),
    currency    char(3)        not null,
    occurred_at datetime(6),
    player_id   varchar(1000)
) default charset=utf8mb4 collate=utf8mb4_bin;
