insert into hourly_goals_of_all_slices (
    account_id, edition, basis, local_hour, goal_id, times, amount
)
select account_id, edition, basis, local_hour, goal_id, sum(times), sum(amount)
from hourly_goals
group by account_id, edition, basis, local_hour, goal_id;
