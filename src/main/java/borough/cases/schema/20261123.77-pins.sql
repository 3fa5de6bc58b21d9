-- Where on the ground cases are, so that the same heap reported twice is found from an index.

create table cases.pins (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    reference text not null,
    service text not null,
    easting int not null,
    northing int not null,
    primary key (council_id, reference, easting, northing)
);
comment on table cases.pins is
    'Places that a case was answered with, on the national grid in metres; none of hidden cases.';
create index pins_of_service on cases.pins (council_id, service, easting, northing);
select data.keep_councils_apart('cases.pins');
