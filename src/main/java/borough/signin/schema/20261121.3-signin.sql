-- Signing in: nothing here opens a door by itself, for only hashes of links and sessions are kept.

create schema signin;

create table signin.links (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    token_hash text not null,
    person_id uuid not null,
    made_at timestamptz not null,
    ends_at timestamptz not null,
    used_at timestamptz,
    primary key (council_id, token_hash)
);
comment on table signin.links is 'One-time links that sign a member of staff in.';
create index links_of_person on signin.links (council_id, person_id, made_at);
select data.keep_councils_apart('signin.links');

create table signin.sessions (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    token_hash text not null,
    person_id uuid not null,
    by text not null check (by in ('link', 'passkey', 'demonstration')),
    began_at timestamptz not null,
    seen_at timestamptz not null,
    ends_at timestamptz not null,
    primary key (council_id, token_hash)
);
comment on table signin.sessions is 'Staff who are signed in; ending one deletes its row.';
create index sessions_of_person on signin.sessions (council_id, person_id);
select data.keep_councils_apart('signin.sessions');

create table signin.passkeys (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    credential_id text not null,
    person_id uuid not null,
    label text not null,
    record jsonb not null,
    made_at timestamptz not null,
    used_at timestamptz not null,
    primary key (council_id, credential_id)
);
comment on table signin.passkeys is 'Passkeys of staff: public halves only.';
create index passkeys_of_person on signin.passkeys (council_id, person_id);
select data.keep_councils_apart('signin.passkeys');

create table signin.ceremonies (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    token_hash text not null,
    options jsonb not null,
    ends_at timestamptz not null,
    primary key (council_id, token_hash)
);
comment on table signin.ceremonies is 'Passkey challenges that wait for their answer, used once.';
create index ceremonies_by_end on signin.ceremonies (council_id, ends_at);
select data.keep_councils_apart('signin.ceremonies');
