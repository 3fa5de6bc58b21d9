-- Who lets which home, as far as the council knows.

create schema landlords;

create table landlords.lettings (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    uprn bigint not null,
    kind text not null check (kind in ('council', 'housing association', 'private')),
    name text not null check (length(name) between 1 and 200),
    email text check (length(email) between 3 and 320),
    primary key (council_id, uprn)
);
comment on table landlords.lettings is
    'Homes that are let, and who lets each: a body''s own name and mailbox, nothing of tenants.';
select data.keep_councils_apart('landlords.lettings');
