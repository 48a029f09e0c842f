alter table daily_waiting add column goal_id bigint default 0 not null;
