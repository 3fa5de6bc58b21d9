-- What was done and looked at, by whom. The application adds entries and can change none; only the
-- functions below, which run as the owner, write the chain.

create schema audit;

create table audit.entries (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    entry_id uuid not null,
    at timestamptz not null,
    who_kind text not null check (who_kind in ('staff', 'resident', 'partner', 'program', 'nobody')),
    who_id text not null,
    who text not null,
    who_plain text generated always as (lower(who)) stored,
    kind text not null check (kind in ('sign in', 'look', 'change', 'export', 'permission')),
    what text not null,
    about text not null,
    about_id text not null,
    sealed bytea,
    primary key (council_id, entry_id)
);
comment on table audit.entries is
    'Who did or looked at what, and when. What they said lies sealed under a key of each entry''s'
    ' own, in audit.keys.';
create index entries_by_time on audit.entries (council_id, at desc, entry_id desc);
create index entries_of_person on audit.entries (council_id, who_plain, at desc, entry_id desc);
create index entries_of_kind on audit.entries (council_id, kind, at desc, entry_id desc);
create index entries_about on audit.entries (council_id, about_id, at desc, entry_id desc);
select data.append_only('audit.entries');

create table audit.keys (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    entry_id uuid not null,
    sealing_key bytea not null,
    primary key (council_id, entry_id)
);
comment on table audit.keys is
    'The keys of what entries say: deleting one erases it, and the chain over the sealed bytes holds.';
select data.guard('audit.keys', 'select, insert, delete');

create table audit.waiting (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    entry_id uuid not null,
    primary key (council_id, entry_id)
);
comment on table audit.waiting is
    'Entries that are not in the chain yet. Only what is committed is seen here, so whoever writes'
    ' an entry waits for nobody, and one that took long stands in a later block.';
select data.append_only('audit.waiting');

create table audit.chain (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    number bigint not null,
    entry_id uuid not null,
    block bigint not null,
    hash bytea not null,
    primary key (council_id, number),
    unique (council_id, entry_id)
);
comment on table audit.chain is
    'Each entry''s number, and the hash over the hash before it and the entry as it is stored.';
select data.guard('audit.chain', 'select');

create table audit.blocks (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    block bigint not null,
    first bigint not null,
    last bigint not null,
    hash bytea not null,
    sealed_at timestamptz not null,
    seal text,
    primary key (council_id, block)
);
comment on table audit.blocks is
    'What was sealed at a time: from which entry to which, the last one''s hash, and a seal over'
    ' these under the master key, which the database does not have.';
select data.guard('audit.blocks', 'select');

create table audit.heads (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    block bigint not null,
    last bigint not null,
    hash bytea not null,
    sealed_at timestamptz not null,
    seal text,
    primary key (council_id)
);
comment on table audit.heads is
    'Where the chain ends now, under a seal of its own: cutting the end off is found by it.';
select data.guard('audit.heads', 'select');

-- One value as it goes into the hash: its length in bytes before it, so that nothing can move from
-- one value to the next. borough.audit.Written does the same.
create function audit.part(said text) returns bytea
language sql immutable parallel safe
as $$
    select case when said is null then '-;'::bytea
        else convert_to(length(convert_to(said, 'UTF8')) || ':' || said || ';', 'UTF8') end
$$;

create function audit.written(e audit.entries) returns bytea
language sql immutable parallel safe
as $$
    select audit.part(e.entry_id::text)
        || audit.part((extract(epoch from e.at) * 1000000)::bigint::text)
        || audit.part(e.who_kind) || audit.part(e.who_id) || audit.part(e.who)
        || audit.part(e.kind) || audit.part(e.what)
        || audit.part(e.about) || audit.part(e.about_id)
        || audit.part(encode(e.sealed, 'hex'))
$$;

-- Puts what waits into the chain as one block, at most so many; nothing where nothing waits, or
-- where another node is at it.
create function audit.seal(moment timestamptz, most int)
returns table (block bigint, first bigint, last bigint, hash bytea)
language plpgsql volatile security definer
set search_path = pg_catalog, public
set plan_cache_mode = force_custom_plan
as $$
declare
    here int := nullif(current_setting('app.council', true), '')::int;
    head audit.heads;
    e audit.entries;
    before bigint;
begin
    if not exists (select from audit.waiting w where w.council_id = here) then
        return;
    end if;
    insert into audit.heads (council_id, block, last, hash, sealed_at)
        values (here, 0, 0, ''::bytea, moment)
        on conflict do nothing;
    select h.* into head from audit.heads h where h.council_id = here for update skip locked;
    if not found then
        return;
    end if;
    before := head.last;
    for e in
        with gone as (
            delete from audit.waiting w
            where w.council_id = here and w.entry_id in (
                select x.entry_id from audit.waiting x where x.council_id = here limit most)
            returning w.entry_id)
        select it.*
        from audit.entries it
        join gone on gone.entry_id = it.entry_id
        where it.council_id = here and not exists (
            select from audit.chain c where c.council_id = here and c.entry_id = it.entry_id)
        order by it.at, it.entry_id
    loop
        head.last := head.last + 1;
        head.hash := sha256(head.hash || audit.written(e));
        insert into audit.chain (council_id, number, entry_id, block, hash)
            values (here, head.last, e.entry_id, head.block + 1, head.hash);
    end loop;
    if head.last = before then
        return;
    end if;
    insert into audit.blocks (council_id, block, first, last, hash, sealed_at)
        values (here, head.block + 1, before + 1, head.last, head.hash, moment);
    update audit.heads h
        set block = head.block + 1, last = head.last, hash = head.hash, sealed_at = moment,
            seal = null
        where h.council_id = here;
    return query select head.block + 1, before + 1, head.last, head.hash;
end
$$;

-- The seals that the program made over a block it has just been given; what has one keeps it.
create function audit.sign(signed bigint, of_block text, of_head text) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, public
set plan_cache_mode = force_custom_plan
as $$
declare
    here int := nullif(current_setting('app.council', true), '')::int;
begin
    update audit.blocks b set seal = of_block
        where b.council_id = here and b.block = signed and b.seal is null;
    update audit.heads h set seal = of_head
        where h.council_id = here and h.block = signed and h.seal is null;
end
$$;
