create index leads_by_player on leads (account_id, player_key, id);
