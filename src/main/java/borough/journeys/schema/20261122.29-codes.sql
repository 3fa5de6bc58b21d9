-- Somebody who gets stuck can ring, read a short code aloud, and an adviser goes on from there.

alter table journeys.journeys
    add column code text generated always as (upper(substr(md5(journey_id), 1, 8))) stored;
comment on column journeys.journeys.code is
    'Read aloud to an adviser, who alone can use it; it opens nothing for anybody else.';
create index journeys_by_code on journeys.journeys (council_id, code);
