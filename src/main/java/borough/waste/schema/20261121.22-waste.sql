-- Rounds, the bins they empty, and what crews recorded.

create schema if not exists waste;

create table waste.rounds (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    name text not null check (name <> ''),
    weekday int not null check (weekday between 1 and 7),
    crew text not null,
    back_by time not null,
    primary key (council_id, name)
);
comment on table waste.rounds is 'A lorry''s work on one weekday, Monday being 1, and when the crew is back by.';
select data.keep_councils_apart('waste.rounds');

create table waste.round_streets (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    round text not null,
    usrn bigint not null,
    drive_order int not null,
    primary key (council_id, round, usrn),
    foreign key (council_id, round) references waste.rounds (council_id, name)
);
comment on table waste.round_streets is 'The streets of each round in the order they are driven.';
select data.keep_councils_apart('waste.round_streets');

create table waste.moved_days (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    normally_on date not null,
    collected_on date not null,
    primary key (council_id, normally_on),
    check (collected_on <> normally_on and abs(collected_on - normally_on) <= 6)
);
comment on table waste.moved_days is
    'Collection days that holidays move; what is not here is collected on its normal day.';
select data.keep_councils_apart('waste.moved_days');

create table waste.containers (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    uprn bigint not null,
    container text not null check (container <> ''),
    usrn bigint not null,
    round text not null,
    schedule text not null check (schedule in ('weekly', 'week A', 'week B')),
    litres int not null check (litres > 0),
    how_many int not null check (how_many > 0),
    communal boolean not null,
    paid_until date,
    primary key (council_id, uprn, container),
    foreign key (council_id, round) references waste.rounds (council_id, name)
);
comment on table waste.containers is
    'The bins at each property, the round that empties them, and how far a paid one is paid for.';
create index containers_by_round on waste.containers (council_id, round);
select data.keep_councils_apart('waste.containers');

create table waste.assistance (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    uprn bigint not null,
    since date not null,
    until date,
    pull_out_point text not null,
    primary key (council_id, uprn, since),
    check (until >= since)
);
comment on table waste.assistance is 'Homes whose bins the crew fetches and puts back.';
select data.keep_councils_apart('waste.assistance');

create table waste.property_logs (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    uprn bigint not null,
    container text not null,
    collected_on date not null,
    logged_at timestamptz not null,
    event text not null check (event in ('not out', 'contaminated', 'too heavy', 'lid open',
        'side waste', 'wrong bin', 'bin damaged', 'emptied')),
    crew text not null,
    photo text,
    primary key (council_id, uprn, collected_on, container, logged_at)
);
comment on table waste.property_logs is
    'What crews recorded at a property about a bin; the latest of a day counts.';
select data.append_only('waste.property_logs');

create table waste.street_marks (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    usrn bigint not null,
    round text not null,
    collected_on date not null,
    marked_at timestamptz not null,
    event text not null check (event in ('done', 'partly done', 'blocked', 'roadworks',
        'gate locked', 'breakdown', 'weather')),
    crew text not null,
    primary key (council_id, usrn, collected_on, round, marked_at)
);
comment on table waste.street_marks is
    'What crews marked about a street; the latest of a day counts.';
select data.append_only('waste.street_marks');

create table waste.crew_positions (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    round text not null,
    said_at timestamptz not null,
    easting int not null,
    northing int not null,
    primary key (council_id, round)
);
comment on table waste.crew_positions is 'Where the lorry of each round last said it was.';
select data.keep_councils_apart('waste.crew_positions');
