create index postbacks_by_click on postbacks (click_id, id);
