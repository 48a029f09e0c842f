create index messages_by_lead on messages (lead_id, id);
