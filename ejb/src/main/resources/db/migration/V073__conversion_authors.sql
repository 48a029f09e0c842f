alter table conversions add column author varchar(120);
