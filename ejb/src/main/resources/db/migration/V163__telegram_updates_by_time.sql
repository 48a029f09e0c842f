create index telegram_updates_by_time on telegram_updates (received_at, spot_id, update_id);
