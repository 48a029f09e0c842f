create table destinations (
    id              bigint       not null primary key,
    account_id      bigint       not null,
    kind            varchar(32)  not null,
    name            varchar(255) not null,
    identity        varchar(255) not null,
    state           varchar(8)   not null,
    paused_reason   varchar(500),
    paused_at       datetime(6),
    failing_since   datetime(6),
    last_success_at datetime(6),
    concurrency     integer,
    rate_per_second decimal(9, 3),
    created_at      datetime(6)  not null,
    constraint destinations_identity unique (account_id, kind, identity)
) default charset=utf8mb4 collate=utf8mb4_bin;
