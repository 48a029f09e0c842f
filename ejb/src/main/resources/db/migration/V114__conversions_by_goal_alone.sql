drop index conversions_by_goal on conversions;
