-- The versions that some ended case began with, each found by one step into the index: there are
-- millions of cases and some dozens of versions. > is kept off an index by a policy, so this runs
-- as the owner and names the council itself.
create function cases.ended_versions() returns setof text
language plpgsql stable security definer
set search_path = pg_catalog, public
set plan_cache_mode = force_custom_plan
as $$
declare
    here int := nullif(current_setting('app.council', true), '')::int;
    found_last text := '';
begin
    loop
        select c.version into found_last
        from cases.cases c
        where c.council_id = here and c.version > found_last and c.closed_at is not null
            and c.sealing_key is not null and c.timer_at is null
        order by c.version
        limit 1;
        exit when not found;
        return next found_last;
    end loop;
end
$$;
