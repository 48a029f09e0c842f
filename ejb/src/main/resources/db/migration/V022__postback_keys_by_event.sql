create index postback_keys_by_event on postback_keys (event_id);
