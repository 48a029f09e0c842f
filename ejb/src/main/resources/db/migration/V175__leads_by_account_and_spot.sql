create index leads_by_account_and_spot on leads (account_id, spot_id, id);
