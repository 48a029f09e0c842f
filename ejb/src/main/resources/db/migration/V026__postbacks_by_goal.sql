create index postbacks_by_goal on postbacks (account_id, goal, id);
