-- How far the made-up councils have been told.

create schema if not exists demonstration;

create table demonstration.told (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    as_of date not null,
    worked_to date not null,
    primary key (council_id)
);
comment on table demonstration.told is
    'The day a demonstration was made for, and the last day whose crews'' work is in it.';
select data.keep_councils_apart('demonstration.told');
