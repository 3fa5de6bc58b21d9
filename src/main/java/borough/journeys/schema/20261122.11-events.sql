-- What happens in journeys, to be counted: never what anybody said.

create table journeys.events (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    at timestamptz not null,
    event_id uuid not null default gen_random_uuid(),
    journey_id text not null,
    kind text not null check (kind in (
        'begun', 'seen', 'left', 'gone back to', 'not accepted', 'refused', 'diverted',
        'duplicate', 'warned', 'gone past', 'saved', 'resumed', 'finished', 'abandoned')),
    service text not null,
    version text not null,
    channel text not null,
    assisted boolean not null,
    device text not null check (device in ('phone', 'tablet', 'computer', 'kiosk', 'other')),
    age_band text not null,
    question text not null,
    rule text not null,
    seconds int check (seconds >= 0),
    primary key (council_id, at, event_id)
);
comment on table journeys.events is
    'What happened in each journey, in which channel, on what kind of device. Never changed, and'
    ' without a personal value; the journey''s id leads nowhere once the journey is forgotten.';
comment on column journeys.events.seconds is
    'For a question left: the time since the last answer before it.';
create index events_of_service on journeys.events (council_id, service, at);
select data.append_only('journeys.events');

create view journeys.published_events with (security_invoker = true) as
select council_id, at, journey_id, kind, service, version, channel, assisted, device,
    nullif(age_band, '') as age_band, nullif(question, '') as question, nullif(rule, '') as rule,
    seconds
from journeys.events;
comment on view journeys.published_events is
    'For insight: what happened in journeys, by service, version, channel and device.';
grant select on journeys.published_events to "${application}";
