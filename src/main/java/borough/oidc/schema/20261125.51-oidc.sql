-- People sent out to a provider that says who they are, until they come back.

create schema oidc;

create table oidc.handshakes (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    state_hash text not null,
    browser_hash text not null,
    purpose text not null,
    next text not null,
    detail text not null,
    ends_at timestamptz not null,
    primary key (council_id, state_hash)
);
comment on table oidc.handshakes is
    'Browsers sent out to a provider, each used once; hashes only, nothing here opens anything.';
create index handshakes_by_end on oidc.handshakes (council_id, ends_at);
select data.keep_councils_apart('oidc.handshakes');

create table oidc.keys (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    name text not null,
    key bytea not null,
    sealed bytea not null,
    primary key (council_id, name)
);
comment on table oidc.keys is
    'Keys that we made to sign with, sealed: every node of a council signs with the same.';
select data.keep_councils_apart('oidc.keys');
