create index conversions_by_account_and_goal on conversions (account_id, goal_id, id);
