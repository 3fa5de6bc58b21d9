-- The council's own print room: letters that wait, and the runs in which they were printed.

create schema printroom;

create table printroom.runs (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    run_number int not null check (run_number > 0),
    made_at timestamptz not null,
    made_by text not null check (made_by <> ''),
    posted_at timestamptz,
    posted_by text,
    primary key (council_id, run_number),
    check ((posted_at is null) = (posted_by is null))
);
comment on table printroom.runs is
    'Letters that were printed together, and when they were posted.';
select data.keep_councils_apart('printroom.runs');

create table printroom.letters (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    message_id uuid not null,
    came_at timestamptz not null,
    plain boolean not null,
    run_number int,
    kept_back boolean not null default false,
    primary key (council_id, message_id),
    check (run_number is null or not kept_back)
);
comment on table printroom.letters is
    'Letters that the print room took, each once. What they say lies with the message alone, so'
    ' that what is erased there is printed nowhere.';
comment on column printroom.letters.kept_back is
    'It must not come to where it is addressed, as was known by the time of printing; or it was'
    ' erased.';
create index letters_waiting on printroom.letters (council_id, came_at)
    where run_number is null and not kept_back;
create index letters_by_run on printroom.letters (council_id, run_number);
select data.keep_councils_apart('printroom.letters');
