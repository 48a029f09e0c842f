create index leads_by_manager on leads (account_id, manager, id);
