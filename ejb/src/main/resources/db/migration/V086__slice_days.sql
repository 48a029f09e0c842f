create table slice_days (
    spot_id   bigint  not null,
    minted_on date    not null,
    minted    integer not null,
    primary key (spot_id, minted_on)
) default charset=utf8mb4 collate=utf8mb4_bin;
