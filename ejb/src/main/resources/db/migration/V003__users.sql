create table users (
    id            bigint       not null primary key,
    account_id    bigint       not null,
    login         varchar(120) not null,
    name          varchar(120) not null,
    password_hash varchar(255) not null,
    role          varchar(20)  not null,
    manager       varchar(120),
    created_at    datetime(6)  not null,
    constraint users_login unique (login)
) default charset=utf8mb4 collate=utf8mb4_bin;
