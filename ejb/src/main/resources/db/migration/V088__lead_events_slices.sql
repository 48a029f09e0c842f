alter table lead_events add column (
    slice_id   bigint,
    clicked_at datetime(6)
);
