alter table read_marks modify column reader varchar(130) not null;
