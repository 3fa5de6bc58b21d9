-- What a council's own address file says beyond where a property is: what class it is of, since
-- when the file no longer holds it, and which other addresses it has or had.

alter table places.properties add column classification text;
alter table places.properties add column retired_on date;
comment on column places.properties.classification is
    'The class as the address file says it, like RD04; null where no file said any.';
comment on column places.properties.retired_on is
    'Since when it is in the address file no more: kept for old cases, found by no look-up.';

create table places.other_names (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    uprn bigint not null,
    kind text not null check (kind in ('alternative', 'former', 'provisional')),
    address text not null,
    primary key (council_id, uprn, address)
);
comment on table places.other_names is
    'Addresses a property also goes by, went by once, or will: each whole, on one line.';
select data.keep_councils_apart('places.other_names');

-- Looked up as before, but for what is retired.
create or replace function places.find(asked text, most int) returns setof places.properties
language plpgsql stable security definer
set search_path = pg_catalog, public
set plan_cache_mode = force_custom_plan
as $$
begin
    return query
        select p.*
        from places.properties p
        where p.council_id = nullif(current_setting('app.council', true), '')::int
            and p.retired_on is null
            and p.words @@ asked::tsquery
        order by p.street, p.town, p.number nulls last, p.suffix nulls first, p.building,
            p.flat_number, p.flat
        limit most;
end
$$;
