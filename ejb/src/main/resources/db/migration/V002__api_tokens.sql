create table api_tokens (
    id         bigint       not null primary key,
    account_id bigint       not null,
    name       varchar(120) not null,
    digest     char(43)     not null,
    hint       varchar(12)  not null,
    scopes     varchar(500) not null,
    created_at datetime(6)  not null,
    revoked_at datetime(6),
    constraint api_tokens_digest unique (digest)
) default charset=utf8mb4 collate=utf8mb4_bin;
