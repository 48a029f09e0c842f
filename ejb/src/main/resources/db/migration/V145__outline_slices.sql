insert into slice_outlines (slice_id, account_id, campaign_slice, country_slice)
select id, account_id,
       min(id) over (partition by account_id, campaign_id, campaign_name),
       min(id) over (partition by account_id, campaign_id, campaign_name, geo)
from slices;
