update postback_keys set player_id = '' where player_id is not null;
