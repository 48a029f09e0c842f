create table daily_goals_of_countries (
    account_id bigint         not null,
    edition    integer        not null,
    basis      tinyint        not null,
    local_day  date           not null,
    slice_id   bigint         not null,
    goal_id    bigint         not null,
    times      bigint         not null,
    amount     decimal(38, 4) not null,
    primary key (account_id, edition, basis, local_day, slice_id, goal_id)
) default charset=utf8mb4 collate=utf8mb4_bin;
