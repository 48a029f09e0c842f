create table spots (
    id              bigint       not null primary key,
    account_id      bigint       not null,
    code            varchar(8)   not null,
    name            varchar(120) not null,
    target_url      text,
    crm_enabled     boolean      not null,
    default_manager varchar(120),
    telegram_secret text         not null,
    archived_at     datetime(6),
    created_at      datetime(6)  not null,
    updated_at      datetime(6)  not null,
    constraint spots_code unique (code)
) default charset=utf8mb4 collate=utf8mb4_bin;
