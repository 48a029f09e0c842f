insert into daily_goals_of_all_slices (
    account_id, edition, basis, local_day, goal_id, times, amount
)
select account_id, edition, basis, local_day, goal_id, sum(times), sum(amount)
from daily_goals
group by account_id, edition, basis, local_day, goal_id;
