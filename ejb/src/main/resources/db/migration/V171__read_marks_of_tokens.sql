update read_marks
set reader = concat('token ', reader)
where not exists (
    select 1 from users where users.account_id = read_marks.account_id and users.login = read_marks.reader);
