-- Somebody may let another organisation's program finish a journey for them, by a code that works
-- once, for that organisation alone, and can be taken back.

create table journeys.consents (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    consent_id uuid not null,
    journey_id text not null,
    key_id uuid not null,
    partner text not null,
    code bytea,
    code_hash text not null check (code_hash ~ '^[0-9a-f]{64}$'),
    secret_hash text check (secret_hash ~ '^[0-9a-f]{64}$'),
    given_at timestamptz not null,
    until_at timestamptz not null,
    used_at timestamptz,
    taken_back_at timestamptz,
    primary key (council_id, consent_id)
);
comment on table journeys.consents is
    'Which partner somebody let finish a journey, and until when: the record outlives the journey'
    ' and holds nothing of it. The code is sealed under the journey''s key until it is used.';
create unique index consents_by_code on journeys.consents (council_id, key_id, code_hash);
create index consents_of_journey on journeys.consents (council_id, journey_id, given_at);
select data.keep_councils_apart('journeys.consents');

create table journeys.wrong_codes (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    key_id uuid not null,
    hour timestamptz not null,
    wrong int not null check (wrong > 0),
    primary key (council_id, key_id, hour)
);
comment on table journeys.wrong_codes is
    'How often each partner said a code that opens nothing, by the hour, so that none can guess.';
select data.keep_councils_apart('journeys.wrong_codes');

alter table journeys.events drop constraint events_kind_check;
alter table journeys.events add constraint events_kind_check check (kind in (
    'begun', 'seen', 'left', 'gone back to', 'not accepted', 'refused', 'diverted',
    'duplicate', 'warned', 'gone past', 'saved', 'resumed', 'handed to a partner', 'taken back',
    'finished', 'abandoned'));
