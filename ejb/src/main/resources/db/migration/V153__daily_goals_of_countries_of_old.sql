insert into daily_goals_of_countries (
    account_id, edition, basis, local_day, slice_id, goal_id, times, amount
)
select d.account_id, d.edition, d.basis, d.local_day, o.country_slice, d.goal_id, sum(d.times),
       sum(d.amount)
from daily_goals d
join slice_outlines o on o.slice_id = d.slice_id
group by d.account_id, d.edition, d.basis, d.local_day, o.country_slice, d.goal_id;
