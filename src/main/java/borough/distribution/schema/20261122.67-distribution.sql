-- Work that is shared out by rules in a file: whose turn it is, and what is different today.

create schema distribution;

create table distribution.turns (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    team text not null,
    person_id uuid not null,
    last_at timestamptz not null,
    primary key (council_id, team, person_id)
);
comment on table distribution.turns is 'When each person of a team was last given a case.';
select data.keep_councils_apart('distribution.turns');

create table distribution.off (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    team text not null,
    day date not null,
    who text not null,
    primary key (council_id, team, day)
);
comment on table distribution.off is 'Days on which a team shares its work out by hand, and who said so.';
select data.keep_councils_apart('distribution.off');

create table distribution.away (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    person_id uuid not null,
    day date not null,
    who text not null,
    primary key (council_id, person_id, day)
);
comment on table distribution.away is 'Days on which somebody is given nothing, and who said so.';
select data.keep_councils_apart('distribution.away');

create table distribution.sweeps (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    team text not null,
    next_at timestamptz not null,
    primary key (council_id, team)
);
comment on table distribution.sweeps is
    'When each team''s work is shared out next: whichever node moves the time on does it.';
select data.keep_councils_apart('distribution.sweeps');
