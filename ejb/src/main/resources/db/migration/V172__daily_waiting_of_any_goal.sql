drop table daily_waiting;
