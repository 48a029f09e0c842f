create index postbacks_by_event on postbacks (event_id, id);
