create table accounts (
    id               bigint        not null primary key,
    name             varchar(120)  not null,
    currency         char(3)       not null,
    zone             varchar(64)   not null,
    postback_secrets text,
    allowed_ips      text,
    rules_version    bigint        not null,
    created_at       datetime(6)   not null
) default charset=utf8mb4 collate=utf8mb4_bin;
