create index deliveries_by_event on deliveries (event_id);
