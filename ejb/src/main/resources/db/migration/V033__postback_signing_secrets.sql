alter table goals add column postback_signing_secrets text;
