create index deliveries_by_status on deliveries (status, account_id, id);
