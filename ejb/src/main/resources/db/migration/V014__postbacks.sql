create table postbacks (
    id          bigint      not null,
    account_id  bigint      not null,
    received_at datetime(6) not null,
    result      varchar(10) not null,
    code        varchar(32),
    detail      varchar(500),
    query       mediumtext  not null,
    address     varchar(45),
    goal        varchar(64),
    click_id    varchar(255),
    event_id    bigint,
    primary key (account_id, id)
) default charset=utf8mb4 collate=utf8mb4_bin;
