-- A whole street that a round could not do is another crew's job now and then: the job keeps whose
-- street it was and for which day, so that whoever does it does it for that round.

alter table visits.visits
    add column street_of text,
    add column street_due date;
comment on column visits.visits.street_of is
    'The round whose whole street this job is; none where it is no street, or from before.';
comment on column visits.visits.street_due is 'The day on which that round should have done it.';
create index visits_whole_streets on visits.visits (council_id, street_of, street_due)
    where street_of is not null;
