-- What is known of a customer, each thing with where it came from and how sure it is, and ways to
-- reach people sealed.

create table customers.keys (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    customer_id uuid not null,
    key bytea not null,
    primary key (council_id, customer_id)
);
comment on table customers.keys is
    'The key under which what is personal of a customer is sealed; destroying it erases that.';
select data.keep_councils_apart('customers.keys');

create table customers.facts (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    customer_id uuid not null,
    position int not null check (position > 0),
    what text not null check (what in ('noted', 'ended', 'turned down')),
    aspect text not null,
    about int,
    value bytea,
    trust text not null check (trust in ('said', 'seen', 'checked', 'verified')),
    source text not null check (source in
        ('service', 'account', 'staff', 'import', 'tell us once', 'one login')),
    source_name text not null check (length(source_name) <= 200),
    by_person uuid,
    at timestamptz not null,
    primary key (council_id, customer_id, position),
    check ((what = 'noted') = (value is not null)),
    check ((what = 'noted') = (about is null))
);
comment on table customers.facts is
    'Everything that was ever noted of a customer, never changed: what holds is read from it. Values
are sealed under the key of the customer.';
select data.append_only('customers.facts');

create table customers.names (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    customer_id uuid not null,
    kind text not null check (kind in ('known as', 'legal', 'former')),
    name text not null check (length(name) between 1 and 300),
    since date,
    until date,
    primary key (council_id, customer_id, kind, name)
);
comment on table customers.names is
    'Other names of a customer as they stand, open because they are searched by likeness.';
select data.keep_councils_apart('customers.names');

-- What was loaded before lies open until the sweep has sealed it; its hash is the value till then.
alter table customers.contact_points no force row level security;
alter table customers.contact_points
    add column hash text,
    add column sealed bytea,
    add column proof text not null default 'said'
        check (proof in ('said', 'code', 'link', 'bounced')),
    add column proved_at timestamptz,
    add column preferred boolean not null default false,
    drop constraint contact_points_pkey;
alter table customers.contact_points alter column value drop not null;
update customers.contact_points set hash = value;
alter table customers.contact_points
    alter column hash set not null,
    add primary key (council_id, customer_id, kind, hash),
    add check ((value is null) <> (sealed is null));
alter table customers.contact_points force row level security;
drop index customers.contact_points_by_value;
create index contact_points_by_hash on customers.contact_points (council_id, hash);
create index contact_points_to_seal on customers.contact_points (council_id)
    where value is not null;
comment on column customers.contact_points.hash is
    'The keyed hash of the number or address, the same that messages keep.';
