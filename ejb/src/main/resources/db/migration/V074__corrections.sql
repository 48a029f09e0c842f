create table corrections (
    account_id     bigint       not null,
    id             bigint       not null,
    lead_id        bigint       not null,
    event_id       bigint       not null,
    kind           varchar(10)  not null,
    times          integer      not null,
    amount         decimal(23, 4),
    account_amount decimal(38, 4),
    reason         varchar(500) not null,
    author         varchar(120) not null,
    made_at        datetime(6)  not null,
    primary key (account_id, id),
    constraint corrections_event unique (lead_id, event_id, id)
) default charset=utf8mb4 collate=utf8mb4_bin;
