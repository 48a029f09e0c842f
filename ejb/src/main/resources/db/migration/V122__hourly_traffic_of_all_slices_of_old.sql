insert into hourly_traffic_of_all_slices (
    account_id, edition, basis, local_hour, clicks, subscribers, unsubscribes, bot_activations,
    dialogues, registrations, first_sales_count, first_sales_sum, repeat_sales_count,
    repeat_sales_sum, rebill_count, rebill_sum
)
select account_id, edition, basis, local_hour, sum(clicks), sum(subscribers), sum(unsubscribes),
       sum(bot_activations), sum(dialogues), sum(registrations), sum(first_sales_count),
       sum(first_sales_sum), sum(repeat_sales_count), sum(repeat_sales_sum), sum(rebill_count),
       sum(rebill_sum)
from hourly_traffic
group by account_id, edition, basis, local_hour;
