create index slice_outlines_country on slice_outlines (account_id, country_slice);
