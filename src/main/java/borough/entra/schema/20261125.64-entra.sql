-- Staff who sign in with the account that their council gave them.

create schema entra;

create table entra.terms (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    one boolean not null default true check (one),
    provider text not null check (provider in ('microsoft', 'stand-in')),
    tenant uuid not null,
    client_id text not null check (length(client_id) between 1 and 200),
    secret_key bytea not null,
    secret_sealed bytea not null,
    instead boolean not null,
    set_at timestamptz not null,
    set_by text not null,
    primary key (council_id, one)
);
comment on table entra.terms is
    'What a council agreed with its identity provider: its tenant, our name there and our secret, sealed.';
select data.keep_councils_apart('entra.terms');

create table entra.people (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    tenant uuid not null,
    object text not null check (length(object) between 1 and 200),
    person_id uuid not null,
    bound_at timestamptz not null,
    primary key (council_id, tenant, object),
    unique (council_id, person_id)
);
comment on table entra.people is
    'Which account of the council''s tenant is whose, from their first sign-in on.';
select data.keep_councils_apart('entra.people');
