-- Who may act for whom with the council, for what and until when.

create schema authorities;

create table authorities.authorities (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    authority_id uuid not null,
    giver_id uuid not null,
    kind text not null,
    basis text not null,
    areas text[] not null,
    services text[] not null,
    case_reference text,
    may text[] not null,
    key bytea not null,
    names bytea not null,
    representative_hash text not null,
    account_id uuid,
    recorded_by text not null,
    made_at timestamptz not null,
    given_at timestamptz,
    ends_at timestamptz,
    ended_at timestamptz,
    primary key (council_id, authority_id)
);
comment on table authorities.authorities is
    'An authority to act for a customer: asked for until given_at, in force until ends_at or'
    ' ended_at. Names and addresses lie sealed; the account is the one that took it up.';
create index authorities_by_giver on authorities.authorities
    (council_id, giver_id, made_at desc);
create index authorities_by_account on authorities.authorities
    (council_id, account_id) where account_id is not null and ended_at is null;
select data.keep_councils_apart('authorities.authorities');

create table authorities.events (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    authority_id uuid not null,
    event_id uuid not null default gen_random_uuid(),
    at timestamptz not null,
    what text not null,
    by_kind text not null check (by_kind in ('giver', 'representative', 'staff', 'program')),
    by_name text not null,
    reference text,
    primary key (council_id, authority_id, event_id),
    foreign key (council_id, authority_id)
        references authorities.authorities (council_id, authority_id)
);
comment on table authorities.events is
    'What became of each authority and what was done by it; rows are only ever added.';
create index events_by_reference on authorities.events
    (council_id, reference) where reference is not null;
select data.append_only('authorities.events');

create table authorities.links (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    link_hash text not null,
    authority_id uuid not null,
    purpose text not null check (purpose in ('give', 'take up', 'end')),
    ends_at timestamptz,
    used_at timestamptz,
    primary key (council_id, link_hash),
    foreign key (council_id, authority_id)
        references authorities.authorities (council_id, authority_id) on delete cascade
);
comment on table authorities.links is
    'Links that were sent to give, take up or end an authority, by their hashes; each works once.';
select data.keep_councils_apart('authorities.links');
