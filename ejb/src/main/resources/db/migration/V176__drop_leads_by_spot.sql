drop index leads_by_spot on leads;
