alter table leads add column (
    name_key     varchar(64) generated always as (lower(left(name, 64))),
    username_key varchar(64) generated always as (lower(left(username, 64)))
);
