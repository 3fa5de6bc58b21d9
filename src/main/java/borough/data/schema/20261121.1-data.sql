-- The ground: how councils are kept apart, which councils there are, and news between capabilities.

create schema if not exists data;
grant usage on schema data to "${application}";

-- The one place that says which council a transaction is for. After a transaction the setting is an
-- empty string, not missing.
create function data.this_council() returns int
language sql stable parallel safe
as $$ select nullif(current_setting('app.council', true), '')::int $$;

create function data.guard(target regclass, rights text) returns void
language plpgsql
as $$
declare
    home text := (select n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                  where c.oid = target);
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format('create policy councils_apart on %s'
        ' using (council_id = nullif(current_setting(''app.council'', true), '''')::int)', target);
    execute format('grant usage on schema %I to "${application}"', home);
    execute format('grant %s on %s to "${application}"', rights, target);
end
$$;

-- Every table of ours passes through one of these two.
create function data.keep_councils_apart(target regclass) returns void
language sql as $$ select data.guard(target, 'select, insert, update, delete') $$;

create function data.append_only(target regclass) returns void
language sql as $$ select data.guard(target, 'select, insert') $$;

-- For the little that must be read before the council is known: which host is whose.
create function data.readable_by_all(target regclass) returns void
language plpgsql
as $$
begin
    perform data.keep_councils_apart(target);
    execute format('create policy readable_by_all on %s for select using (true)', target);
end
$$;

create table data.councils (
    council_id int not null primary key check (council_id > 0),
    slug text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,40}$'),
    demonstration boolean not null,
    made_at timestamptz not null default now()
);
comment on table data.councils is 'The councils on this database, in the order they came.';
select data.readable_by_all('data.councils');

create table data.news (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    listener text not null,
    key text not null,
    position bigint not null,
    event text not null,
    body jsonb not null,
    said_at timestamptz not null,
    due_at timestamptz not null,
    tries int not null default 0,
    fault text,
    primary key (council_id, listener, key, position)
);
comment on table data.news is
    'News not yet heard, one row for each listener: in order for each key, gone once handled.';
create index news_due on data.news (council_id, due_at);
select data.keep_councils_apart('data.news');
