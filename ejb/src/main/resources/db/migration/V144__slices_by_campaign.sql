create index slices_campaign on slices (account_id, campaign_id, campaign_name, geo);
