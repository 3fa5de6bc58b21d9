-- Finding an address that was typed in a hurry: by all its words, by words only begun, and by those
-- that sound or look like what was typed.

create extension if not exists fuzzystrmatch with schema public;

-- What a word is found by when it is typed wrongly: itself, itself without any one of its letters
-- (so that two words one slip apart share a key), and how it sounds.
create function places.keys_of(word text) returns text[]
language sql immutable strict parallel safe cost 1000
set search_path = pg_catalog, public
as $$
    select array_agg(distinct key)
    from (
        select word as key
        union all
        select overlay(word placing '' from n for 1)
        from generate_series(1, length(word)) n
        where length(word) between 3 and 30
        union all
        select '~' || dmetaphone(word)
        where word ~ '^[a-z]{4,30}$' and dmetaphone(word) <> ''
    ) keys
$$;

create table places.words (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    word text collate "C" not null,
    keys text[] not null generated always as (places.keys_of(word)) stored,
    primary key (council_id, word)
);
comment on table places.words is
    'Each word without digits that an address of the council has, and what it is found by.';
create index words_by_keys on places.words using gin (council_id, keys);
select data.keep_councils_apart('places.words');

-- The words of a whole address on one line, as the program makes them of an address in parts.
create function places.words_of(address text) returns tsvector
language sql immutable strict parallel safe
set search_path = pg_catalog, public
as $$
    select data.words_of(address || ' ' || coalesce(replace(substring(
        address from '[A-Za-z]{1,2}[0-9][A-Za-z0-9]? ?[0-9][A-Za-z]{2}\s*$'), ' ', ''), ''))
$$;

alter table places.other_names add column words tsvector not null
    generated always as (places.words_of(address)) stored;
create index other_names_by_words on places.other_names using gin (council_id, words);

-- Words are taken down with the addresses that bring them, however these come in. They stay when
-- an address goes: a word too many finds nothing.
create function places.take_words() returns trigger
language plpgsql
as $$
begin
    insert into places.words (council_id, word)
    select distinct n.council_id, w.lexeme
    from come n
    cross join lateral unnest(n.words) w
    where w.lexeme !~ '[0-9]' and length(w.lexeme) between 2 and 40
    order by 1, 2
    on conflict do nothing;
    return null;
end
$$;
create trigger words_of_new after insert on places.properties
    referencing new table as come for each statement execute function places.take_words();
create trigger words_of_changed after update on places.properties
    referencing new table as come for each statement execute function places.take_words();
create trigger words_of_new after insert on places.other_names
    referencing new table as come for each statement execute function places.take_words();

-- The addresses that are there already: for this one statement the owner sees all councils'.
alter table places.properties no force row level security;
alter table places.words no force row level security;
insert into places.words (council_id, word)
select distinct p.council_id, w.lexeme
from places.properties p
cross join lateral unnest(p.words) w
where w.lexeme !~ '[0-9]' and length(w.lexeme) between 2 and 40;
alter table places.properties force row level security;
alter table places.words force row level security;

-- As with places.find: array operators are kept off an index by a policy.
create policy searched_by_owner on places.words for select to current_user using (true);
create policy searched_by_owner on places.other_names for select to current_user using (true);

-- For each word asked: whether an address has it (whole), which words it begins (begun), and which
-- it is nearly or sounds like (near), the nearest first.
create function places.words_like(asked text[])
returns table (given text, word text, how text)
language plpgsql stable security definer
set search_path = pg_catalog, public
set plan_cache_mode = force_custom_plan
as $$
declare
    council int := nullif(current_setting('app.council', true), '')::int;
begin
    return query
        select a, l.word::text, l.how
        from unnest(asked) a
        cross join lateral (
            (select w.word, 'whole' as how, 0 as far
            from places.words w
            where w.council_id = council and w.word = a)
            union all
            (select w.word, 'begun', length(w.word)
            from places.words w
            where w.council_id = council and w.word > a collate "C"
                and w.word < a || U&'\FFFD' collate "C"
            order by length(w.word), w.word
            limit 30)
            union all
            (select n.word, 'near', n.far
            from (
                select w.word, levenshtein(w.word, a) as far
                from places.words w
                where w.council_id = council and w.keys && places.keys_of(a) and w.word <> a
                    and length(a) between 3 and 40
            ) n
            where n.far <= 1 + length(a) / 4
            order by n.far, left(n.word, 1) <> left(a, 1), n.word
            limit 6)
        ) l
        order by a, l.how, l.far, l.word;
end
$$;
revoke all on function places.words_like(text[]) from public;
grant execute on function places.words_like(text[]) to "${application}";

-- Addresses whose words, or the words of another name of theirs, are as asked. The best come
-- first: the house whose number was typed (the later a number, the likelier it is the house's),
-- then the street whose name is nearest to what was typed, then as one walks.
drop function places.find(text, int);
create function places.find(asked text, numbers text[], street text, most int)
returns setof places.properties
language plpgsql stable security definer
set search_path = pg_catalog, public
set plan_cache_mode = force_custom_plan
as $$
declare
    council int := nullif(current_setting('app.council', true), '')::int;
    wanted tsquery := asked::tsquery;
begin
    return query
        select (c.p).*
        from (
            (select p
            from places.properties p
            where p.council_id = council and p.words @@ wanted and p.retired_on is null
            limit 2000)
            union all
            (select p
            from places.properties p
            where p.council_id = council and p.retired_on is null and not p.words @@ wanted
                and p.uprn in (
                    select o.uprn from places.other_names o
                    where o.council_id = council and o.words @@ wanted
                    limit 200))
        ) c
        order by
            coalesce(
                array_position(numbers, (c.p).number || lower(coalesce((c.p).suffix, ''))),
                0) desc,
            levenshtein(left(lower((c.p).street), 60), street),
            (c.p).street, (c.p).town, (c.p).number nulls last, (c.p).suffix nulls first,
            (c.p).building, (c.p).flat_number, (c.p).flat
        limit most;
end
$$;
revoke all on function places.find(text, text[], text, int) from public;
grant execute on function places.find(text, text[], text, int) to "${application}";
