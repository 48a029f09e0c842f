create table delivery_attempts (
    delivery_id bigint      not null,
    id          bigint      not null,
    account_id  bigint      not null,
    made_at     datetime(6) not null,
    cause       varchar(6)  not null,
    outcome     varchar(20) not null,
    reason      varchar(500),
    http_status integer,
    duration_ms bigint      not null,
    request     mediumtext,
    response    mediumtext,
    primary key (delivery_id, id)
) default charset=utf8mb4 collate=utf8mb4_bin;
