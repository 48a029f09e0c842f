create table goal_events (
    goal_id    bigint       not null,
    network    varchar(32)  not null,
    event_name varchar(255) not null,
    primary key (goal_id, network),
    constraint goal_events_goal foreign key (goal_id) references goals (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
