-- By which number the personnel office knows whom: what keeps a person the same when their name,
-- email and team all change, and tells whom its file may say has left.

create schema personnel;

create table personnel.employees (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    employee text not null check (length(employee) between 1 and 40),
    person_id uuid not null,
    primary key (council_id, employee),
    unique (council_id, person_id)
);
comment on table personnel.employees is
    'Employee numbers of staff that came by a personnel file; others are not in its hands.';
select data.keep_councils_apart('personnel.employees');
