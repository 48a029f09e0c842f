create index leads_by_telegram_user on leads (user_id, spot_id, id);
