create index postbacks_by_result on postbacks (account_id, result, code, id);
