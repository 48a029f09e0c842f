create table due_messages (
    account_id bigint not null,
    event_id   bigint not null,
    primary key (account_id, event_id)
) default charset=utf8mb4 collate=utf8mb4_bin;
