-- Crews and officers, what they do, and where they go on which day.

create schema rounds;

create table rounds.crews (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    name text not null check (length(name) between 1 and 40),
    team text not null check (team <> ''),
    officer text,
    does text[] not null,
    works int[] not null,
    works_holidays boolean not null,
    jobs_a_day int check (jobs_a_day > 0),
    minutes_a_day int check (minutes_a_day > 0),
    out_from time not null,
    out_until time not null check (out_until > out_from),
    same_day_until time not null,
    anywhere boolean not null,
    primary key (council_id, name)
);
comment on table rounds.crews is
    'Crews and officers: which kinds of visit they do, on which weekdays (Monday being 1), and how
much a day holds. An officer is a crew of one, known by email.';
create unique index crew_of_officer on rounds.crews (council_id, officer)
    where officer is not null;
select data.keep_councils_apart('rounds.crews');

create table rounds.stops (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    crew text not null,
    area text not null check (area in ('ward', 'street', 'property')),
    code text not null check (code <> ''),
    weekday int not null check (weekday between 0 and 7),
    place_in_order int not null,
    primary key (council_id, crew, area, code, weekday),
    foreign key (council_id, crew) references rounds.crews (council_id, name)
);
comment on table rounds.stops is
    'Where each crew goes, in the order it drives; weekday 0 is every day that it works.';
create index stops_in_order on rounds.stops (council_id, crew, place_in_order);
select data.keep_councils_apart('rounds.stops');
