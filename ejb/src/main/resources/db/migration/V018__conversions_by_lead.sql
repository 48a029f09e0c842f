create index conversions_by_lead on conversions (lead_id, id);
