-- Ended cases by the version that says how long they are kept, so that those whose time is up are
-- found without a look at the others.
create index cases_to_erase on cases.cases (council_id, version, closed_at)
    where closed_at is not null and sealing_key is not null and timer_at is null;
