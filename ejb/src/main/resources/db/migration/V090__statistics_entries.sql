create table statistics_entries (
    account_id bigint     not null,
    id         bigint     not null,
    entries    mediumtext not null,
    primary key (account_id, id)
) default charset=utf8mb4 collate=utf8mb4_bin;
