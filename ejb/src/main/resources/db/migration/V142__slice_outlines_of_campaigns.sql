create index slice_outlines_campaign on slice_outlines (account_id, campaign_slice);
