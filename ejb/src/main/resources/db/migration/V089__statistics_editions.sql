create table statistics_editions (
    account_id       bigint      not null primary key,
    edition          integer     not null,
    zone             varchar(64) not null,
    rebuild_wanted   boolean     not null,
    rebuilding_until datetime(6)
) default charset=utf8mb4 collate=utf8mb4_bin;
