update statistics_editions set rebuild_wanted = true
    where account_id in (select account_id from waiting_amounts);
