create table daily_traffic_of_all_slices (
    account_id         bigint         not null,
    edition            integer        not null,
    basis              tinyint        not null,
    local_day          date           not null,
    clicks             bigint         not null,
    subscribers        bigint         not null,
    unsubscribes       bigint         not null,
    bot_activations    bigint         not null,
    dialogues          bigint         not null,
    registrations      bigint         not null,
    first_sales_count  bigint         not null,
    first_sales_sum    decimal(38, 4) not null,
    repeat_sales_count bigint         not null,
    repeat_sales_sum   decimal(38, 4) not null,
    rebill_count       bigint         not null,
    rebill_sum         decimal(38, 4) not null,
    primary key (account_id, edition, basis, local_day)
) default charset=utf8mb4 collate=utf8mb4_bin;
