create index leads_by_spot on leads (spot_id, id);
