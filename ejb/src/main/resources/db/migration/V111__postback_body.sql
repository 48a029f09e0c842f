alter table goals add column postback_body text;
