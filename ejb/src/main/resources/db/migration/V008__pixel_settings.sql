create table pixel_settings (
    spot_id bigint      not null,
    network varchar(32) not null,
    name    varchar(64) not null,
    content text        not null,
    primary key (spot_id, network, name),
    constraint pixel_settings_spot foreign key (spot_id) references spots (id)
) default charset=utf8mb4 collate=utf8mb4_bin;
