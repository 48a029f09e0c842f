create table daily_waiting (
    account_id bigint  not null,
    edition    integer not null,
    basis      tinyint not null,
    local_day  date    not null,
    slice_id   bigint  not null,
    goal_id    bigint  not null,
    currency   char(3) not null,
    waiting    bigint  not null,
    primary key (account_id, edition, basis, local_day, slice_id, goal_id, currency)
) default charset=utf8mb4 collate=utf8mb4_bin;
