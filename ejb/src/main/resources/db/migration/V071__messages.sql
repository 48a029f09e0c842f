create table messages (
    account_id bigint      not null,
    id         bigint      not null,
    lead_id    bigint      not null,
    event_id   bigint      not null,
    goal       varchar(64) not null,
    text       mediumtext  not null,
    written_at datetime(6) not null,
    primary key (account_id, id),
    constraint messages_event unique (lead_id, event_id)
) default charset=utf8mb4 collate=utf8mb4_bin;
