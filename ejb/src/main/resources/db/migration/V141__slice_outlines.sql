create table slice_outlines (
    slice_id       bigint not null primary key,
    account_id     bigint not null,
    campaign_slice bigint not null,
    country_slice  bigint not null
) default charset=utf8mb4 collate=utf8mb4_bin;
