-- Who may be there twice. The council is not known yet when a statement is planned that is the first
-- of its transaction: the plan then reads all its people for each. A function is planned with it.

create policy searched_by_owner on customers.contact_points for select to current_user using (true);

create function customers.pairs_of(asked uuid[], most int)
returns table (a uuid, b uuid)
language plpgsql stable security definer
set search_path = pg_catalog, public
set plan_cache_mode = force_custom_plan
set enable_seqscan = off
as $$
declare
    council int := nullif(current_setting('app.council', true), '')::int;
begin
    return query
        select one.customer_id, other.customer_id
        from unnest(asked) one (customer_id)
        cross join lateral (
            (select h2.customer_id
            from customers.homes h1
            join customers.homes h2 on h2.council_id = council and h2.uprn = h1.uprn
            where h1.council_id = council and h1.customer_id = one.customer_id
            limit most)
            union
            (select c2.customer_id
            from customers.contact_points c1
            join customers.contact_points c2 on c2.council_id = council and c2.hash = c1.hash
            where c1.council_id = council and c1.customer_id = one.customer_id
            limit most)
            union
            (select p2.customer_id
            from customers.persons p1
            cross join lateral (values
                (p1.born_on),
                (case when extract(day from p1.born_on) <= 12 then make_date(
                    extract(year from p1.born_on)::int,
                    extract(day from p1.born_on)::int,
                    extract(month from p1.born_on)::int) end)
            ) day (born_on)
            join customers.persons p2
                on p2.council_id = council and p2.born_on = day.born_on
            where p1.council_id = council and p1.customer_id = one.customer_id
                and (dmetaphone(p2.family_name) = dmetaphone(p1.family_name)
                    or dmetaphone(p2.given_name) = dmetaphone(p1.given_name)
                    or (lower(p2.given_name) = lower(p1.family_name)
                        and lower(p2.family_name) = lower(p1.given_name)))
            limit most)
            union
            (select o2.customer_id
            from customers.organisations o1
            join customers.organisations o2 on o2.council_id = council and o2.uprn = o1.uprn
            where o1.council_id = council and o1.customer_id = one.customer_id
            limit most)
        ) other
        where other.customer_id <> one.customer_id;
end
$$;
revoke all on function customers.pairs_of(uuid[], int) from public;
grant execute on function customers.pairs_of(uuid[], int) to "${application}";
