create index delivery_attempts_by_account on delivery_attempts (account_id, id);
