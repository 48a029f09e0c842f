create index leads_by_tracker_click on leads (cl_id, account_id, id);
