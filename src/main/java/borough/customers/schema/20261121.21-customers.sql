-- People and organisations, where they live and how to reach them.

create schema if not exists customers;

create table customers.persons (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    customer_id uuid not null,
    given_name text not null,
    family_name text not null,
    born_on date,
    primary key (council_id, customer_id)
);
comment on table customers.persons is 'One row for each person, however many services know them.';
select data.keep_councils_apart('customers.persons');

create table customers.organisations (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    customer_id uuid not null,
    name text not null,
    uprn bigint,
    primary key (council_id, customer_id)
);
comment on table customers.organisations is 'One row for each business or other body.';
create index organisations_by_property on customers.organisations (council_id, uprn);
select data.keep_councils_apart('customers.organisations');

create table customers.homes (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    customer_id uuid not null,
    since date not null,
    until date,
    uprn bigint not null,
    household_id uuid not null,
    primary key (council_id, customer_id, since),
    check (until >= since),
    foreign key (council_id, customer_id)
        references customers.persons (council_id, customer_id)
);
comment on table customers.homes is
    'Who lived where, from when to when; those of one household share its id.';
create index homes_by_property on customers.homes (council_id, uprn);
select data.keep_councils_apart('customers.homes');

create table customers.contact_points (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    customer_id uuid not null,
    kind text not null check (kind in ('email', 'mobile', 'phone')),
    value text not null,
    primary key (council_id, customer_id, kind, value)
);
comment on table customers.contact_points is 'How to reach a customer.';
select data.keep_councils_apart('customers.contact_points');
