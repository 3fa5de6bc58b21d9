-- A journey may be saved and gone on with later, by a link that works once.

alter table journeys.journeys
    add column device text not null default 'other',
    add column age_band text not null default '',
    add column changed_at timestamptz not null default now(),
    add column stands_at text not null default '';
comment on column journeys.journeys.stands_at is
    'The question last asked, by its name in the file; empty at the end.';

create table journeys.saved (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    journey_id text not null,
    link_hash text not null check (link_hash ~ '^[0-9a-f]{64}$'),
    contact bytea not null,
    sent_at timestamptz not null,
    used_at timestamptz,
    wrong int not null default 0 check (wrong >= 0),
    links int not null default 1 check (links > 0),
    primary key (council_id, journey_id),
    unique (council_id, link_hash),
    foreign key (council_id, journey_id)
        references journeys.journeys (council_id, journey_id) on delete cascade
);
comment on table journeys.saved is
    'The one link that opens a saved journey, as a hash, and where it was sent, sealed under the'
    ' journey''s key. A newer link takes the place of the one before.';
select data.keep_councils_apart('journeys.saved');
