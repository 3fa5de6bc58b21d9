-- Visits of every kind: who asked for each, how long it takes, tries, streets put off together.

-- What stands here was all asked for by return visits; a default reaches rows that a statement of
-- the owner's would not see.
alter table visits.visits
    add column asked_by text default 'waste.return_visit',
    add column minutes int not null default 10 check (minutes between 1 and 1440),
    add column tries int not null default 1 check (tries > 0),
    add column under uuid,
    add column promised_by timestamptz,
    add column listed_at timestamptz,
    add column warned_at timestamptz,
    add column said bytea,
    add column photo text check (length(photo) <= 200);
alter table visits.visits alter column asked_by drop default;
comment on column visits.visits.case_reference is
    'The case''s reference, or a number of its own for a job that no case asked for.';
comment on column visits.visits.asked_by is
    'The action by which a case asked for it; none where it was added by hand.';
comment on column visits.visits.under is 'The one job for the whole street that stands for it.';
comment on column visits.visits.listed_at is 'When it came to the list it is on, if not at first.';
comment on column visits.visits.warned_at is 'When the crew said that it has read the warnings.';
comment on column visits.visits.said is 'What the crew added, sealed under the key.';
comment on column visits.visits.photo is 'Where its photo is kept.';
create index visits_under on visits.visits (council_id, under) where under is not null;

alter table visits.events
    add column what text,
    add column said bytea;
comment on column visits.events.what is 'What was said or changed, where it is not the state.';
comment on column visits.events.said is 'Why, in words of staff, sealed under the visit''s key.';

create table visits.street_events (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    usrn bigint not null,
    on_day date not null,
    position int not null,
    at timestamptz not null,
    crew text not null,
    event text not null,
    holds boolean not null,
    by_person uuid,
    primary key (council_id, usrn, on_day, position)
);
comment on table visits.street_events is
    'What crews said about a whole street, in order, never changed; the last that holds stands.';
select data.append_only('visits.street_events');

create table visits.finished_days (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    crew text not null,
    on_day date not null,
    finished_at timestamptz not null,
    by_person uuid,
    primary key (council_id, crew, on_day)
);
comment on table visits.finished_days is 'Crews that said they have finished their day.';
select data.keep_councils_apart('visits.finished_days');
