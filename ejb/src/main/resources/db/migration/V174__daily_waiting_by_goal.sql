alter table daily_waiting
    add primary key (account_id, edition, basis, local_day, slice_id, goal_id, currency);
