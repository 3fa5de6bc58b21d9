-- The council's gazetteer: properties, streets, wards and parishes.

create schema if not exists places;
create extension if not exists btree_gin with schema public;

create table places.wards (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    code text not null,
    name text not null,
    outline int[] not null,
    primary key (council_id, code)
);
comment on table places.wards is
    'Wards; the outline is easting and northing in turn, in metres on the national grid.';
select data.keep_councils_apart('places.wards');

create table places.parishes (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    code text not null,
    name text not null,
    outline int[] not null,
    primary key (council_id, code)
);
comment on table places.parishes is
    'Parishes, with outlines as wards have them; not every part of a council is in one.';
select data.keep_councils_apart('places.parishes');

create table places.streets (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    usrn bigint not null,
    name text not null,
    locality text,
    town text not null,
    ward_code text not null,
    line int[] not null,
    primary key (council_id, usrn),
    foreign key (council_id, ward_code) references places.wards (council_id, code)
);
comment on table places.streets is
    'Streets; the line is easting and northing in turn, from the first house to the last.';
create index streets_by_name on places.streets (council_id, name);
select data.keep_councils_apart('places.streets');

-- Foreign keys to streets and wards are left out: an address file comes in any order, and a
-- property whose street is late must still be kept.
create table places.properties (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    uprn bigint not null check (uprn between 1 and 999999999999),
    parent_uprn bigint,
    usrn bigint not null,
    kind text not null check (kind in ('house', 'flat', 'block', 'business', 'community')),
    organisation text,
    flat text,
    flat_number int not null,
    building text,
    number int,
    suffix text,
    street text not null,
    locality text,
    town text not null,
    postcode text not null,
    ward_code text not null,
    parish_code text,
    easting int not null,
    northing int not null,
    latitude double precision not null,
    longitude double precision not null,
    words tsvector not null,
    primary key (council_id, uprn)
);
comment on table places.properties is
    'Everything with a property number; words are what an address is found by.';
create index properties_by_postcode on places.properties (council_id, postcode);
create index properties_by_street on places.properties (council_id, usrn);
create index properties_by_words on places.properties using gin (council_id, words);
select data.keep_councils_apart('places.properties');

-- A policy keeps @@ off the index, because it is not leakproof. So the search runs as the schema's
-- owner, to whom no council is hidden (it may be a role that row-level security binds), and names
-- the council itself.
create policy searched_by_owner on places.properties for select to current_user using (true);
create function places.find(asked text, most int) returns setof places.properties
language plpgsql stable security definer
set search_path = pg_catalog, public
set plan_cache_mode = force_custom_plan
as $$
begin
    return query
        select p.*
        from places.properties p
        where p.council_id = nullif(current_setting('app.council', true), '')::int
            and p.words @@ asked::tsquery
        order by p.street, p.town, p.number nulls last, p.suffix nulls first, p.building,
            p.flat_number, p.flat
        limit most;
end
$$;
revoke all on function places.find(text, int) from public;
grant execute on function places.find(text, int) to "${application}";
