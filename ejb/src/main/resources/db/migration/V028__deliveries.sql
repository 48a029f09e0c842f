create table deliveries (
    id               bigint       not null,
    account_id       bigint       not null,
    destination_id   bigint       not null,
    event_id         bigint       not null,
    goal_id          bigint       not null,
    goal             varchar(64)  not null,
    click_id         varchar(255) not null,
    status           varchar(9)   not null,
    reason           varchar(500),
    attempts         integer      not null,
    tries            integer      not null,
    next_cause       varchar(6)   not null,
    due_at           datetime(6),
    claim            bigint,
    last_http_status integer,
    finished_at      datetime(6),
    primary key (account_id, id)
) default charset=utf8mb4 collate=utf8mb4_bin;
