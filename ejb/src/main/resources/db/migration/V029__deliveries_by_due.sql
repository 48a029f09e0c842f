create index deliveries_by_due on deliveries (destination_id, due_at, id);
