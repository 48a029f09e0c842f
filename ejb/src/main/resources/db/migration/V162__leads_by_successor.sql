create index leads_by_successor on leads (merged_into, id);
