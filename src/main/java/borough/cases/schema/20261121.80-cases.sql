-- What we owe, by when. A case is a row that says where it stands, and a list of what happened that
-- nobody can change. Personal values are sealed beside them, under a key of the case's own.

create schema cases;

create table cases.cases (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    reference text not null check (length(reference) = 9),
    service text not null,
    version text not null,
    title text not null,
    place text not null,
    property bigint,
    channel text not null,
    stage text not null,
    stage_since timestamptz not null,
    opened_at timestamptz not null,
    due_at timestamptz,
    timer_at timestamptz,
    timer text,
    struck text[] not null default '{}',
    priority text,
    team text,
    outcome text,
    closed_at timestamptz,
    events int not null,
    sealing_key bytea,
    contents bytea not null,
    primary key (council_id, reference),
    check ((timer_at is null) = (timer is null)),
    check ((outcome is null) = (closed_at is null))
);
comment on table cases.cases is
    'Where each case stands. Contents are sealed: destroying the key erases them.';
create index cases_of_team on cases.cases (council_id, team, due_at, reference)
    where closed_at is null;
create index cases_open on cases.cases (council_id, due_at, reference) where closed_at is null;
create index cases_by_opening on cases.cases (council_id, opened_at desc, reference);
create index cases_at_property on cases.cases (council_id, property, opened_at desc);
create index cases_by_timer on cases.cases (council_id, timer_at) where timer_at is not null;
create index cases_of_version on cases.cases (council_id, version) where closed_at is null;
select data.keep_councils_apart('cases.cases');

create table cases.events (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    reference text not null,
    number int not null,
    at timestamptz not null,
    who text not null,
    channel text not null,
    what text not null,
    words text not null,
    occasion text,
    primary key (council_id, reference, number)
);
comment on table cases.events is
    'What happened to each case: who, when, in which channel, what, in words for staff.';
create unique index events_heard_once on cases.events (council_id, reference, occasion)
    where occasion is not null;
select data.append_only('cases.events');
