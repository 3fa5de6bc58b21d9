-- Which streets pass through a square of 500 metres: what a map draws, and the street nearest to a
-- place. Plain numbers, so that an index helps under row-level security.

create table places.street_squares (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    square_east int not null,
    square_north int not null,
    usrn bigint not null,
    primary key (council_id, square_east, square_north, usrn),
    foreign key (council_id, usrn) references places.streets (council_id, usrn)
);
comment on table places.street_squares is
    'Squares that a street''s line reaches into, named by their south-west corners in half km.';

-- The streets that are there already: for this one statement the owner sees those of all councils.
alter table places.streets no force row level security;
insert into places.street_squares (council_id, square_east, square_north, usrn)
select s.council_id, strip.east, band.north, s.usrn
from places.streets s
cross join lateral (
    select min(line[i]) as west, max(line[i]) as east,
        min(line[i + 1]) as south, max(line[i + 1]) as north
    from generate_series(1, cardinality(line) - 1, 2) i
) box
cross join generate_series(box.west / 500, box.east / 500) strip (east)
cross join generate_series(box.south / 500, box.north / 500) band (north);
alter table places.streets force row level security;

select data.keep_councils_apart('places.street_squares');
