-- Customers of whom everything must stay, and those who asked to be erased.

create table retention.customer_holds (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    hold_id uuid not null,
    customer_id uuid not null,
    sealing_key bytea not null,
    reason bytea not null,
    placed_by uuid not null,
    placed_by_name text not null,
    placed_at timestamptz not null,
    lifted_by uuid,
    lifted_by_name text,
    lifted_at timestamptz,
    primary key (council_id, hold_id),
    check ((lifted_by is null) = (lifted_at is null)),
    check (lifted_by is null or lifted_by <> placed_by)
);
comment on table retention.customer_holds is
    'Customers of whom everything must stay past its time, with a sealed reason. A second person'
    ' lifts a hold.';
create unique index holds_of_customer on retention.customer_holds (council_id, customer_id)
    where lifted_at is null;
create index holds_ever_of_customer on retention.customer_holds
    (council_id, customer_id, placed_at);
select data.keep_councils_apart('retention.customer_holds');

create table retention.customer_erasures (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    erasure_id uuid not null,
    customer_id uuid not null,
    decided_by uuid not null,
    decided_by_name text not null,
    decided_at timestamptz not null,
    done_at timestamptz,
    what text,
    primary key (council_id, erasure_id),
    check ((done_at is null) = (what is null))
);
comment on table retention.customer_erasures is
    'Customers who asked to be erased: who decided so, and what went. One that is not done is done'
    ' by the next sweep, wherever the last one stopped.';
create unique index erasures_to_do on retention.customer_erasures (council_id, customer_id)
    where done_at is null;
create index erasures_of_customer on retention.customer_erasures
    (council_id, customer_id, decided_at);
select data.keep_councils_apart('retention.customer_erasures');
