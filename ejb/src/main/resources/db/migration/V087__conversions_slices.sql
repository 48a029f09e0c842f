alter table conversions add column (
    slice_id   bigint,
    clicked_at datetime(6)
);
