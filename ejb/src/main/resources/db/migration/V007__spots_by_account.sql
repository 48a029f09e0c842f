create index spots_by_account on spots (account_id, id);
