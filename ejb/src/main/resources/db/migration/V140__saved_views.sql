create table saved_views (
    id         bigint       not null primary key,
    account_id bigint       not null,
    owner      varchar(120) not null,
    name       varchar(120) not null,
    address    text         not null,
    constraint saved_views_name unique (account_id, owner, name)
) default charset=utf8mb4 collate=utf8mb4_bin;
