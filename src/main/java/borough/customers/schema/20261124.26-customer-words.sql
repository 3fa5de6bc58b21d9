-- Customers by name, and by a phone number or an email address typed whole.
create index persons_by_words on customers.persons
    using gin (council_id, data.words_of(given_name || ' ' || family_name));
create index organisations_by_words on customers.organisations
    using gin (council_id, data.words_of(name));
create index contact_points_by_value on customers.contact_points (council_id, value);

-- @@ is kept off an index by a policy, so the search runs as the owner and names the council itself.
create policy searched_by_owner on customers.persons for select to current_user using (true);
create policy searched_by_owner on customers.organisations for select to current_user using (true);

-- People and organisations whose names are as asked, by name.
create function customers.find(asked text, most int)
returns table (customer_id uuid, name text, uprn bigint, is_person boolean)
language plpgsql stable security definer
set search_path = pg_catalog, public
set plan_cache_mode = force_custom_plan
as $$
declare
    council int := nullif(current_setting('app.council', true), '')::int;
    wanted tsquery := asked::tsquery;
begin
    return query
        select found.*
        from (
            (select p.customer_id, p.given_name || ' ' || p.family_name as name, null::bigint, true
            from customers.persons p
            where p.council_id = council
                and data.words_of(p.given_name || ' ' || p.family_name) @@ wanted
            limit 1000)
            union all
            (select o.customer_id, o.name, o.uprn, false
            from customers.organisations o
            where o.council_id = council and data.words_of(o.name) @@ wanted
            limit 1000)
        ) found
        order by found.name, found.customer_id
        limit most;
end
$$;
revoke all on function customers.find(text, int) from public;
grant execute on function customers.find(text, int) to "${application}";
