alter table daily_waiting drop primary key;
