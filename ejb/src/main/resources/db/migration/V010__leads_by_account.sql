create index leads_by_account on leads (account_id, id);
