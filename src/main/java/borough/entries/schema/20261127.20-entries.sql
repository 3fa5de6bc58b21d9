-- Registers that are kept by number: their entries, what became of each, and who waits where.

create schema entries;

create table entries.entries (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    entry_id uuid not null,
    register text not null check (length(register) between 1 and 60),
    number text not null check (length(number) between 1 and 40),
    state text not null
        check (state in ('waiting', 'offered', 'live', 'suspended', 'ended', 'expired')),
    ended_as text check (length(ended_as) between 1 and 60),
    case_reference text,
    effect text check (length(effect) between 1 and 200),
    shown jsonb not null,
    searched text not null check (length(searched) <= 2000),
    key bytea,
    sealed bytea,
    since timestamptz not null,
    declined int not null default 0,
    offered text,
    starts_on date not null,
    ends_on date,
    ended_on date,
    told int not null default 0,
    look_on date,
    sequence int not null default 0,
    added_at timestamptz not null,
    primary key (council_id, entry_id),
    check ((state in ('ended', 'expired')) = (ended_on is not null)),
    check ((state = 'offered') = (offered is not null)),
    check ((key is null) = (sealed is null))
);
comment on table entries.entries is
    'Entries of registers as they stand. What everybody may see stands open; all else is sealed
under a key of the entry, which goes with it when its time is up. look_on is the day on which the
clock has something to do with it.';
create unique index entries_by_number on entries.entries (council_id, register, number);
create index entries_by_state on entries.entries (council_id, register, state, number);
create index entries_of_case on entries.entries (council_id, case_reference)
    where case_reference is not null;
create unique index entries_of_effect on entries.entries (council_id, case_reference, effect)
    where case_reference is not null;
create index entries_to_look_at on entries.entries (council_id, look_on)
    where look_on is not null;
create index entries_by_words on entries.entries
    using gin (council_id, register, data.words_of(searched));
select data.keep_councils_apart('entries.entries');

create table entries.finders (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    register text not null,
    field text not null check (length(field) between 1 and 60),
    hash text not null,
    entry_id uuid not null,
    primary key (council_id, register, field, hash, entry_id),
    foreign key (council_id, entry_id) references entries.entries (council_id, entry_id)
);
comment on table entries.finders is
    'By what an entry is found exactly, such as a vehicle or a name: keyed hashes, never the value.';
create index finders_of_entry on entries.finders (council_id, entry_id);
select data.keep_councils_apart('entries.finders');

create table entries.places (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    register text not null,
    list text not null check (length(list) between 1 and 200),
    since timestamptz not null,
    entry_id uuid not null,
    primary key (council_id, register, list, since, entry_id),
    foreign key (council_id, entry_id) references entries.entries (council_id, entry_id)
);
comment on table entries.places is
    'Who waits on which list, in their order: a row for each entry that waits and each list it is on.';
create index places_of_entry on entries.places (council_id, entry_id);
select data.keep_councils_apart('entries.places');

create table entries.numbers (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    register text not null,
    year int not null,
    last int not null check (last > 0),
    primary key (council_id, register, year)
);
comment on table entries.numbers is 'The last number given out in a register, by year.';
select data.keep_councils_apart('entries.numbers');

create table entries.history (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    entry_id uuid not null,
    sequence int not null,
    at timestamptz not null,
    who text not null check (length(who) between 1 and 200),
    what text not null check (length(what) between 1 and 300),
    why text not null check (length(why) <= 500),
    case_reference text,
    was bytea,
    primary key (council_id, entry_id, sequence),
    foreign key (council_id, entry_id) references entries.entries (council_id, entry_id)
);
comment on table entries.history is
    'All that was done to an entry, in order. What changed fields said before is sealed under the
key of the entry.';
select data.append_only('entries.history');

-- @@ is kept off an index by a policy, so the search runs as the owner and names the council itself.
create policy searched_by_owner on entries.entries for select to current_user using (true);

-- Walks along the numbers: quick where very many match, for the first few are found at once.
create function entries.next_by_words(
    wanted text, asked tsquery, states text[], after text, most int)
returns setof entries.entries
language plpgsql stable
set search_path = pg_catalog, public
set plan_cache_mode = force_custom_plan
set enable_seqscan = off
set enable_bitmapscan = off
as $$
begin
    return query
        select e.*
        from entries.entries e
        where e.council_id = nullif(current_setting('app.council', true), '')::int
            and e.register = wanted
            and e.number > after
            and e.state = any (states)
            and data.words_of(e.searched) @@ asked
        order by e.number
        limit most;
end
$$;
revoke all on function entries.next_by_words(text, tsquery, text[], text, int) from public;

-- Entries of a register by words, in the order of their numbers. Few that match are sorted; very
-- many are walked through.
create function entries.find(wanted text, asked text, states text[], after text, most int)
returns setof entries.entries
language plpgsql stable security definer
set search_path = pg_catalog, public
set plan_cache_mode = force_custom_plan
set enable_seqscan = off
as $$
declare
    council int := nullif(current_setting('app.council', true), '')::int;
    found_few constant int := 2000;
    few uuid[] := array(
        select e.entry_id
        from entries.entries e
        where e.council_id = council and e.register = wanted
            and data.words_of(e.searched) @@ asked::tsquery
        limit found_few + 1);
begin
    if cardinality(few) > found_few then
        return query
            select * from entries.next_by_words(wanted, asked::tsquery, states, after, most);
    else
        return query
            select e.*
            from entries.entries e
            where e.council_id = council and e.entry_id = any (few)
                and e.number > after and e.state = any (states)
            order by e.number
            limit most;
    end if;
end
$$;
revoke all on function entries.find(text, text, text[], text, int) from public;
grant execute on function entries.find(text, text, text[], text, int) to "${application}";

create table entries.fields (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    register text not null,
    field text not null check (length(field) between 1 and 60),
    primary key (council_id, register, field)
);
comment on table entries.fields is
    'Which fields entries of a register have: a file that names one of them no more is told so.';
select data.keep_councils_apart('entries.fields');
