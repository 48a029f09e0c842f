create table lead_goals (
    lead_id          bigint         not null,
    goal_id          bigint         not null,
    account_id       bigint         not null,
    times            bigint         not null,
    amount           decimal(38, 4) not null,
    waiting          bigint         not null,
    first_at         datetime(6)    not null,
    last_at          datetime(6)    not null,
    first_event_id   bigint         not null,
    last_event_id    bigint         not null,
    last_amount      decimal(23, 4),
    last_received_at datetime(6)    not null,
    primary key (lead_id, goal_id)
) default charset=utf8mb4 collate=utf8mb4_bin;
