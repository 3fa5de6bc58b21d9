-- Finding customers as names are said and typed: by words that are nearly or sound like theirs, by
-- their dates of birth, and within the homes that an address may mean.

create table customers.name_words (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    word text collate "C" not null,
    keys text[] not null generated always as (places.keys_of(word)) stored,
    primary key (council_id, word)
);
comment on table customers.name_words is
    'Each word that a name of a customer of the council has, and what it is found by.';
create index name_words_by_keys on customers.name_words using gin (council_id, keys);
select data.keep_councils_apart('customers.name_words');

create index persons_by_birth on customers.persons (council_id, born_on);

-- Taken down with the names that bring them, however these come in. They stay when a name goes: a
-- word too many finds nothing.
create function customers.take_person_words() returns trigger
language plpgsql
as $$
begin
    insert into customers.name_words (council_id, word)
    select distinct n.council_id, w.lexeme
    from (
        select distinct council_id, given_name || ' ' || family_name as name
        from come
    ) n
    cross join lateral unnest(data.words_of(n.name)) w
    where length(w.lexeme) between 2 and 40
    order by 1, 2
    on conflict do nothing;
    return null;
end
$$;
create function customers.take_organisation_words() returns trigger
language plpgsql
as $$
begin
    insert into customers.name_words (council_id, word)
    select distinct n.council_id, w.lexeme
    from come n
    cross join lateral unnest(data.words_of(n.name)) w
    where length(w.lexeme) between 2 and 40
    order by 1, 2
    on conflict do nothing;
    return null;
end
$$;
create trigger words_of_new after insert on customers.persons
    referencing new table as come for each statement
    execute function customers.take_person_words();
create trigger words_of_changed after update on customers.persons
    referencing new table as come for each statement
    execute function customers.take_person_words();
create trigger words_of_new after insert on customers.organisations
    referencing new table as come for each statement
    execute function customers.take_organisation_words();
create trigger words_of_changed after update on customers.organisations
    referencing new table as come for each statement
    execute function customers.take_organisation_words();

-- Those that are there already: for these statements the owner sees all councils'.
alter table customers.persons no force row level security;
alter table customers.organisations no force row level security;
alter table customers.name_words no force row level security;
insert into customers.name_words (council_id, word)
select distinct n.council_id, w.lexeme
from (
    select council_id, given_name || ' ' || family_name as name from customers.persons
    union
    select council_id, name from customers.organisations
) n
cross join lateral unnest(data.words_of(n.name)) w
where length(w.lexeme) between 2 and 40;
alter table customers.persons force row level security;
alter table customers.organisations force row level security;
alter table customers.name_words force row level security;

create policy searched_by_owner on customers.name_words for select to current_user using (true);
create policy searched_by_owner on customers.homes for select to current_user using (true);

-- For each word asked: whether a name has it (whole), which words of names it begins (begun), and
-- which it is nearly or sounds like (near), the nearest first.
create function customers.name_words_like(asked text[])
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
            from customers.name_words w
            where w.council_id = council and w.word = a)
            union all
            (select w.word, 'begun', length(w.word)
            from customers.name_words w
            where w.council_id = council and w.word > a collate "C"
                and w.word < a || U&'\FFFD' collate "C" and length(a) >= 2
            order by length(w.word), w.word
            limit 20)
            union all
            (select n.word, 'near', n.far
            from (
                select w.word, levenshtein(w.word, a) as far,
                    dmetaphone(w.word) = dmetaphone(a) as sounds
                from customers.name_words w
                where w.council_id = council and w.keys && places.keys_of(a) and w.word <> a
                    and length(a) between 3 and 40
            ) n
            where n.far <= 1 + length(a) / 4 or (n.sounds and n.far <= 3)
            order by n.far, not n.sounds, left(n.word, 1) <> left(a, 1), n.word
            limit 8)
        ) l
        order by a, l.how, l.far, l.word;
end
$$;
revoke all on function customers.name_words_like(text[]) from public;
grant execute on function customers.name_words_like(text[]) to "${application}";

-- People and organisations by words of their names, by when they were born, or by the homes they
-- have or had: whatever of these is asked, all of it. Without words and homes only days of birth
-- are looked for, which must not be a long time. The exact come first.
create function customers.seek(
    wanted text, exact text[], initials text[], born_from date[], born_until date[], at bigint[],
    most int)
returns table (customer_id uuid, is_person boolean)
language plpgsql stable security definer
set search_path = pg_catalog, public
set plan_cache_mode = force_custom_plan
as $$
declare
    council int := nullif(current_setting('app.council', true), '')::int;
    words tsquery := wanted::tsquery;
begin
    return query
        select f.customer_id, f.is_person
        from (
            (select p.customer_id, true as is_person, lower(p.given_name) as given,
                lower(p.family_name) as family
            from customers.persons p
            where wanted is not null and at is null
                and p.council_id = council
                and data.words_of(p.given_name || ' ' || p.family_name) @@ words
                and (born_from is null or exists (
                    select from unnest(born_from, born_until) b (f, u)
                    where p.born_on between b.f and b.u))
                and (initials is null or (
                    select bool_and(starts_with(lower(p.given_name), i)
                        or starts_with(lower(p.family_name), i))
                    from unnest(initials) i))
            limit 1000)
            union all
            (select p.customer_id, true, lower(p.given_name), lower(p.family_name)
            from unnest(born_from, born_until) b (f, u)
            cross join lateral (
                select p.*
                from customers.persons p
                where p.council_id = council and p.born_on between b.f and b.u
                    and (initials is null or (
                        select bool_and(starts_with(lower(p.given_name), i)
                            or starts_with(lower(p.family_name), i))
                        from unnest(initials) i))
                limit 500
            ) p
            where wanted is null and at is null)
            union all
            (select p.customer_id, true, lower(p.given_name), lower(p.family_name)
            from customers.homes h
            join customers.persons p
                on p.council_id = h.council_id and p.customer_id = h.customer_id
            where at is not null and h.council_id = council and h.uprn = any(at)
                and (wanted is null
                    or data.words_of(p.given_name || ' ' || p.family_name) @@ words)
                and (born_from is null or exists (
                    select from unnest(born_from, born_until) b (f, u)
                    where p.born_on between b.f and b.u))
                and (initials is null or (
                    select bool_and(starts_with(lower(p.given_name), i)
                        or starts_with(lower(p.family_name), i))
                    from unnest(initials) i))
            limit 1000)
            union all
            (select o.customer_id, false, lower(o.name), ''
            from customers.organisations o
            where wanted is not null and at is null and born_from is null and initials is null
                and o.council_id = council and data.words_of(o.name) @@ words
            limit 200)
            union all
            (select o.customer_id, false, lower(o.name), ''
            from customers.organisations o
            where at is not null and born_from is null and initials is null
                and o.council_id = council and o.uprn = any(at)
                and (wanted is null or data.words_of(o.name) @@ words)
            limit 200)
        ) f
        group by f.customer_id, f.is_person, f.given, f.family
        order by (f.family = any(exact))::int + (f.given = any(exact))::int desc, f.family,
            f.given, f.customer_id
        limit most;
end
$$;
revoke all on function customers.seek(text, text[], text[], date[], date[], bigint[], int)
    from public;
grant execute on function
    customers.seek(text, text[], text[], date[], date[], bigint[], int) to "${application}";
