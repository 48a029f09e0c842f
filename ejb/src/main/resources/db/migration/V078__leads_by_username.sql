create index leads_by_username on leads (account_id, username_key, spot_id, id);
