-- The bank holidays that a council's cases were counted with last. When others are announced, the
-- dates of open cases are counted anew, some at a time, begun again where that stopped.

create table cases.calendars (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    holidays text[] not null,
    before text[] not null default '{}',
    up_to text,
    primary key (council_id)
);
comment on table cases.calendars is
    'The bank holidays that dates were counted with, those before, and how far counting anew has come.';
create index cases_open_by_reference on cases.cases (council_id, reference)
    where closed_at is null;
select data.keep_councils_apart('cases.calendars');
