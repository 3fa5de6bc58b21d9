-- Whether the same was asked before, in whichever channel, without saying who asked it.

alter table journeys.events
    add column matter text not null default '' check (matter ~ '^([0-9a-f]{32})?$');
comment on column journeys.events.matter is
    'A keyed hash of the service and of the home it is about or, where none is asked, of who asks:'
    ' it tells that two journeys ask the same and nothing else. Empty until one is said, and in'
    ' services of which nothing is kept.';

create or replace view journeys.published_events with (security_invoker = true) as
select council_id, at, journey_id, kind, service, version, channel, assisted, device,
    nullif(age_band, '') as age_band, nullif(question, '') as question, nullif(rule, '') as rule,
    seconds, nullif(matter, '') as matter
from journeys.events;
