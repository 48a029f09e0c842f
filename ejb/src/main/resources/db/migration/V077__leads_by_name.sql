create index leads_by_name on leads (account_id, name_key, spot_id, id);
