-- Cases by the words that are not sealed: what was asked for, and for where. Neither changes in the
-- life of a case, so that moving one costs this index nothing.
create index cases_by_words on cases.cases
    using gin (council_id, data.words_of(title || ' ' || place));

-- @@ is kept off an index by a policy, so the search runs as the owner and names the council itself.
create policy searched_by_owner on cases.cases for select to current_user using (true);

-- Those whose words are as asked, that somebody by these names may see and that are not hidden from
-- searches: found from the newest backwards, which is quick where very many match.
create function cases.newest_by_words(asked tsquery, names text[], most int)
returns setof cases.cases
language plpgsql stable
set search_path = pg_catalog, public
set plan_cache_mode = force_custom_plan
set enable_seqscan = off
set enable_bitmapscan = off
as $$
begin
    return query
        select c.*
        from cases.cases c
        where c.council_id = nullif(current_setting('app.council', true), '')::int
            and data.words_of(c.title || ' ' || c.place) @@ asked
            and (c.seen_by = '{}' or c.seen_by && names)
            and not c.hidden_from @> '{search}'
        order by c.opened_at desc, c.reference
        limit most;
end
$$;
revoke all on function cases.newest_by_words(tsquery, text[], int) from public;

-- The same for any words. What is common is among the last 200 cases as often as is asked for; of
-- the rest, few that match are sorted, and of very many the newest are walked through.
create function cases.find_by_words(asked text, names text[], most int)
returns setof cases.cases
language plpgsql stable security definer
set search_path = pg_catalog, public
set plan_cache_mode = force_custom_plan
set enable_seqscan = off
as $$
declare
    council int := nullif(current_setting('app.council', true), '')::int;
    wanted tsquery := asked::tsquery;
    found_few constant int := 2000;
    few text[] := array(
        select c.reference
        from (
            select n.*
            from cases.cases n
            where n.council_id = council
            order by n.opened_at desc, n.reference
            limit 200
        ) c
        where data.words_of(c.title || ' ' || c.place) @@ wanted
            and (c.seen_by = '{}' or c.seen_by && names)
            and not c.hidden_from @> '{search}'
        limit most);
begin
    if cardinality(few) < most then
        few := array(
            select c.reference
            from cases.cases c
            where c.council_id = council and data.words_of(c.title || ' ' || c.place) @@ wanted
            limit found_few + 1);
    end if;
    if cardinality(few) > found_few then
        return query select * from cases.newest_by_words(wanted, names, most);
    else
        return query
            select c.*
            from cases.cases c
            where c.council_id = council and c.reference = any (few)
                and (c.seen_by = '{}' or c.seen_by && names)
                and not c.hidden_from @> '{search}'
            order by c.opened_at desc, c.reference
            limit most;
    end if;
end
$$;
revoke all on function cases.find_by_words(text, text[], int) from public;
grant execute on function cases.find_by_words(text, text[], int) to "${application}";
