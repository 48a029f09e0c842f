alter table goals add column postback_content_type varchar(64);
