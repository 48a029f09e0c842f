create table conversions (
    id             bigint         not null,
    account_id     bigint         not null,
    lead_id        bigint         not null,
    spot_id        bigint         not null,
    goal_id        bigint         not null,
    goal           varchar(64)    not null,
    sent_goal      varchar(64)    not null,
    click_id       varchar(255)   not null,
    amount         decimal(23, 4),
    currency       char(3)        not null,
    account_amount decimal(38, 4),
    player_id      varchar(1000),
    txid           varchar(1000),
    occurred_at    datetime(6)    not null,
    received_at    datetime(6)    not null,
    params         mediumtext,
    primary key (account_id, id)
) default charset=utf8mb4 collate=utf8mb4_bin;
