update leads
set merged_into = substring(
    params,
    locate('"merged_into":"', params) + 15,
    locate('"', params, locate('"merged_into":"', params) + 15)
        - locate('"merged_into":"', params) - 15)
where params like '%"merged_into":"%'
    and user_id is null
    and not exists (
        select 1 from lead_events where lead_events.lead_id = leads.id and lead_events.type = 'click');
