create table read_marks (
    account_id bigint       not null,
    reader     varchar(120) not null,
    lead_id    bigint       not null,
    message_id bigint       not null,
    primary key (account_id, reader, lead_id)
) default charset=utf8mb4 collate=utf8mb4_bin;
