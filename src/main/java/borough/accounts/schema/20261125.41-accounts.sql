-- Residents' accounts. Nothing here opens a door by itself: only hashes of secrets are kept, and
-- what is personal is sealed by the account's own key.

create schema accounts;

create table accounts.accounts (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    account_id uuid not null,
    key bytea not null,
    details bytea not null,
    level text not null check (level in ('email', 'one_login', 'identity')),
    customer_id uuid,
    home bigint,
    made_at timestamptz not null,
    primary key (council_id, account_id)
);
comment on table accounts.accounts is
    'How a resident signs in: their details sealed, how surely we know who they are, and the'
    ' customer they are where that was proved.';
create index accounts_of_customer on accounts.accounts (council_id, customer_id);
create index accounts_by_home on accounts.accounts (council_id, home);
select data.keep_councils_apart('accounts.accounts');

create table accounts.ways (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    kind text not null check (kind in ('email', 'one_login')),
    subject_hash text not null,
    account_id uuid not null,
    since timestamptz not null,
    primary key (council_id, kind, subject_hash),
    unique (council_id, account_id, kind),
    foreign key (council_id, account_id)
        references accounts.accounts (council_id, account_id) on delete cascade
);
comment on table accounts.ways is
    'By what an account is known: a keyed hash of its email address or of who they are to One'
    ' Login, one of each kind.';
select data.keep_councils_apart('accounts.ways');

create table accounts.sessions (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    token_hash text not null,
    session_id uuid not null,
    account_id uuid not null,
    by text not null check (by in ('link', 'code', 'passkey', 'one_login', 'demonstration')),
    level text not null check (level in ('email', 'one_login', 'identity')),
    device text not null,
    began_at timestamptz not null,
    seen_at timestamptz not null,
    ends_at timestamptz not null,
    primary key (council_id, token_hash),
    foreign key (council_id, account_id)
        references accounts.accounts (council_id, account_id) on delete cascade
);
comment on table accounts.sessions is
    'Browsers in which residents are signed in; ending a session deletes its row.';
create index sessions_of_account on accounts.sessions (council_id, account_id);
create index sessions_by_end on accounts.sessions (council_id, ends_at);
select data.keep_councils_apart('accounts.sessions');

create table accounts.devices (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    account_id uuid not null,
    device_hash text not null,
    seen_at timestamptz not null,
    primary key (council_id, account_id, device_hash),
    foreign key (council_id, account_id)
        references accounts.accounts (council_id, account_id) on delete cascade
);
comment on table accounts.devices is
    'Browsers in which somebody was signed in before, so that a new one is noticed.';
select data.keep_councils_apart('accounts.devices');

create table accounts.asks (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    link_hash text not null,
    browser_hash text not null,
    code_hash text not null,
    email_hash text not null,
    place_hash text not null,
    key bytea not null,
    wanted bytea not null,
    account_id uuid,
    tries int not null default 0 check (tries >= 0),
    made_at timestamptz not null,
    ends_at timestamptz not null,
    used_at timestamptz,
    primary key (council_id, link_hash)
);
comment on table accounts.asks is
    'Links and codes sent to an address to prove it, used once: to sign in, or for an account that'
    ' changes its address. Kept a day, so that asks and wrong codes are counted.';
create index asks_by_browser on accounts.asks (council_id, browser_hash);
create index asks_by_email on accounts.asks (council_id, email_hash, made_at);
create index asks_by_time on accounts.asks (council_id, made_at);
select data.keep_councils_apart('accounts.asks');
