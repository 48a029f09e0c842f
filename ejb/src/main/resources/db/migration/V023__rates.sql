create table rates (
    id         bigint          not null primary key,
    account_id bigint          not null,
    currency   char(3)         not null,
    valid_from date            not null,
    rate       decimal(24, 10) not null,
    constraint rates_day unique (account_id, currency, valid_from)
) default charset=utf8mb4 collate=utf8mb4_bin;
