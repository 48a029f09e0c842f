insert into daily_traffic_of_campaigns (
    account_id, edition, basis, local_day, slice_id, clicks, subscribers, unsubscribes,
    bot_activations, dialogues, registrations, first_sales_count, first_sales_sum,
    repeat_sales_count, repeat_sales_sum, rebill_count, rebill_sum
)
select d.account_id, d.edition, d.basis, d.local_day, o.campaign_slice, sum(d.clicks),
       sum(d.subscribers), sum(d.unsubscribes), sum(d.bot_activations), sum(d.dialogues),
       sum(d.registrations), sum(d.first_sales_count), sum(d.first_sales_sum),
       sum(d.repeat_sales_count), sum(d.repeat_sales_sum), sum(d.rebill_count), sum(d.rebill_sum)
from daily_traffic d
join slice_outlines o on o.slice_id = d.slice_id
group by d.account_id, d.edition, d.basis, d.local_day, o.campaign_slice;
