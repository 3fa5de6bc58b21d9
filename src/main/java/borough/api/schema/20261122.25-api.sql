-- Programs of other organisations: nothing here opens a door by itself, for only hashes are kept.

create schema api;

create table api.keys (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    key_id uuid not null,
    key_hash text not null,
    name text not null,
    services text[] not null,
    made_at timestamptz not null,
    made_by text not null,
    used_at timestamptz,
    revoked_at timestamptz,
    revoked_by text,
    primary key (council_id, key_id)
);
comment on table api.keys is
    'Keys of partners: the services each is for, who made it and took it back, never the key.';
create unique index keys_by_hash on api.keys (council_id, key_hash);
select data.keep_councils_apart('api.keys');

create table api.requests (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    key_id uuid not null,
    request_hash text not null,
    content_hash text not null,
    reference text,
    sent_at timestamptz not null,
    primary key (council_id, key_id, request_hash)
);
comment on table api.requests is
    'What partners sent under an Idempotency-Key, so that sent again it is the same case.';
create index requests_by_time on api.requests (council_id, sent_at);
select data.keep_councils_apart('api.requests');
