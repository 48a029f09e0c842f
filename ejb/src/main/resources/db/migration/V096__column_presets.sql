create table column_presets (
    id         bigint       not null primary key,
    account_id bigint       not null,
    owner      varchar(120) not null,
    name       varchar(120) not null,
    chosen     text         not null,
    default_of bigint,
    created_at datetime(6)  not null,
    updated_at datetime(6)  not null,
    constraint column_presets_name unique (account_id, owner, name),
    constraint column_presets_default unique (default_of)
) default charset=utf8mb4 collate=utf8mb4_bin;
