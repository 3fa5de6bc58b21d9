-- When a crew last said something of a street, and that it has seen what was called off.

create index street_events_by_crew on visits.street_events (council_id, crew, on_day, at);

alter table visits.visits add column off_seen_at timestamptz;
comment on column visits.visits.off_seen_at is
    'When its crew said that it has seen that the job was called off.';
