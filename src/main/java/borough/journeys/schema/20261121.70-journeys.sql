-- Where each person is in a service. What they said is sealed until it becomes a case, or is
-- forgotten with the journey.

create schema journeys;

create table journeys.journeys (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    journey_id text not null,
    secret_hash text not null,
    service text not null,
    version text not null,
    channel text not null,
    adviser uuid,
    changes int not null,
    began_at timestamptz not null,
    ends_at timestamptz not null,
    sealing_key bytea not null,
    said bytea not null,
    reference text,
    primary key (council_id, journey_id)
);
comment on table journeys.journeys is
    'Journeys begun: sealed answers, and the reference of the case once sent.';
create index journeys_by_end on journeys.journeys (council_id, ends_at);
select data.keep_councils_apart('journeys.journeys');
