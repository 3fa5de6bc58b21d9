-- Jobs in the street or at a door.

create schema visits;

create table visits.visits (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    visit_id uuid not null,
    case_reference text not null,
    kind text not null check (length(kind) between 1 and 60),
    name text not null check (length(name) between 1 and 60),
    label text not null check (length(label) between 1 and 300),
    uprn bigint,
    usrn bigint,
    work text not null check (length(work) between 1 and 500),
    key bytea,
    notes bytea,
    crew text not null check (length(crew) between 1 and 40),
    due_on date not null,
    place_in_order int not null,
    state text not null
        check (state in ('planned', 'started', 'done', 'could_not', 'cancelled')),
    added_at timestamptz not null,
    reason text,
    ended_at timestamptz,
    ended_on date,
    ended_by uuid,
    primary key (council_id, visit_id),
    unique (council_id, case_reference, kind, name),
    check ((state in ('done', 'could_not', 'cancelled')) = (ended_at is not null)),
    check ((ended_at is null) = (ended_on is null)),
    check (state not in ('could_not', 'cancelled') or reason is not null)
);
comment on table visits.visits is
    'Jobs in the street or at a door. Notes are sealed under the key beside them.';
comment on column visits.visits.ended_on is 'The day it ended where the council is.';
create index open_visits_of_crew on visits.visits (council_id, crew, due_on)
    where ended_on is null;
create index visits_by_end on visits.visits (council_id, ended_on, crew)
    where ended_on is not null;
select data.keep_councils_apart('visits.visits');

create table visits.events (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    visit_id uuid not null,
    position int not null,
    at timestamptz not null,
    state text not null,
    reason text,
    by_person uuid,
    primary key (council_id, visit_id, position),
    foreign key (council_id, visit_id) references visits.visits (council_id, visit_id)
);
comment on table visits.events is 'What was said about each visit, in order, never changed.';
select data.append_only('visits.events');
