-- What matching asks of customers: which records changed and must be looked at, who has died, and
-- which records may be the same as one.

create table customers.changed (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    customer_id uuid not null,
    at timestamptz not null default now(),
    primary key (council_id, customer_id)
);
comment on table customers.changed is
    'Records that are new or changed, until it was looked whether they are there twice.';
create index changed_by_time on customers.changed (council_id, at, customer_id);
select data.keep_councils_apart('customers.changed');

create table customers.deaths (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    customer_id uuid not null,
    told_at timestamptz not null,
    how text not null check (length(how) between 1 and 200),
    primary key (council_id, customer_id)
);
comment on table customers.deaths is
    'Who has died, and how we know: nothing is matched to them or merged with them by itself.';
select data.keep_councils_apart('customers.deaths');

create function customers.take_changed() returns trigger
language plpgsql
as $$
begin
    -- What is loaded as known to be told apart is not looked through.
    if current_setting('app.told_apart', true) = 'yes' then
        return null;
    end if;
    insert into customers.changed (council_id, customer_id)
    select distinct n.council_id, n.customer_id
    from come n
    order by 1, 2
    on conflict do nothing;
    return null;
end
$$;
create trigger changed_by_new after insert on customers.persons
    referencing new table as come for each statement execute function customers.take_changed();
create trigger changed_by_change after update on customers.persons
    referencing new table as come for each statement execute function customers.take_changed();
create trigger changed_by_new after insert on customers.organisations
    referencing new table as come for each statement execute function customers.take_changed();
create trigger changed_by_home after insert on customers.homes
    referencing new table as come for each statement execute function customers.take_changed();
create trigger changed_by_contact after insert on customers.contact_points
    referencing new table as come for each statement execute function customers.take_changed();

-- Those that are there already are looked at too: for this statement the owner sees all councils'.
alter table customers.persons no force row level security;
alter table customers.changed no force row level security;
insert into customers.changed (council_id, customer_id)
select council_id, customer_id from customers.persons;
alter table customers.persons force row level security;
alter table customers.changed force row level security;
