-- Whose land it is: areas that a council's file draws, found by squares of a kilometre.

create schema if not exists land;

create table land.sources (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    source text not null,
    dated date not null,
    primary key (council_id)
);
comment on table land.sources is 'Who drew a council''s areas, and when.';
select data.keep_councils_apart('land.sources');

create table land.areas (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    area int not null,
    kind text not null,
    name text,
    body text,
    tell text,
    contact text,
    email text,
    address text,
    size bigint not null check (size > 0),
    shape text not null,
    primary key (council_id, area)
);
comment on table land.areas is
    'Areas and whose they are; the shape is well-known binary in hexadecimal, in metres.';
select data.keep_councils_apart('land.areas');

create table land.squares (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    square_east int not null,
    square_north int not null,
    area int not null,
    primary key (council_id, square_east, square_north, area),
    foreign key (council_id, area) references land.areas (council_id, area)
);
comment on table land.squares is
    'Which areas reach into a square, named by its south-west corner in kilometres.';
select data.keep_councils_apart('land.squares');
