create table lead_events (
    account_id  bigint      not null,
    id          bigint      not null,
    lead_id     bigint      not null,
    type        varchar(12) not null,
    occurred_at datetime(6) not null,
    primary key (account_id, id),
    constraint lead_events_lead unique (lead_id, id)
) default charset=utf8mb4 collate=utf8mb4_bin;
