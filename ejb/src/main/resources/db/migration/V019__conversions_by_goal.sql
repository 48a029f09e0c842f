create index conversions_by_goal on conversions (goal_id, id);
