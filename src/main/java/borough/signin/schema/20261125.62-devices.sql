-- Where somebody is signed in, in plain words, each to be ended by itself; and which browsers are
-- known to be theirs, so that a new one is told of.

alter table signin.sessions
    add column session_id uuid not null default gen_random_uuid(),
    add column device text not null default '' check (length(device) <= 100),
    drop constraint sessions_by_check,
    add constraint sessions_by_check
        check (by in ('link', 'passkey', 'demonstration', 'council_account'));
create unique index sessions_by_id on signin.sessions (council_id, session_id);

create table signin.devices (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    person_id uuid not null,
    device_hash text not null,
    first_seen_at timestamptz not null,
    seen_at timestamptz not null,
    primary key (council_id, person_id, device_hash)
);
comment on table signin.devices is
    'Browsers that somebody has signed in with: a keyed hash of the cookie that each keeps.';
create index devices_by_time on signin.devices (council_id, seen_at);
select data.keep_councils_apart('signin.devices');
