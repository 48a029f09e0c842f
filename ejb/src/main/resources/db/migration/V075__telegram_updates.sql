create table telegram_updates (
    spot_id     bigint      not null,
    update_id   bigint      not null,
    received_at datetime(6) not null,
    primary key (spot_id, update_id)
) default charset=utf8mb4 collate=utf8mb4_bin;
