-- Customers whose whole record is restricted, and who looked at what is restricted.

create schema restrictions;

create table restrictions.marks (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    mark_id uuid not null,
    customer_id uuid not null,
    kind text not null check (kind in ('at risk', 'staff', 'other')),
    team text not null check (team <> ''),
    review_on date not null,
    sealing_key bytea not null,
    why bytea not null,
    set_at timestamptz not null,
    set_by text not null,
    ended_at timestamptz,
    ended_by text,
    primary key (council_id, mark_id),
    check ((ended_at is null) = (ended_by is null))
);
comment on table restrictions.marks is
    'A customer whose record is restricted: to which team, why (sealed), and the day on which'
    ' somebody looks whether it still must be. It stays in force until somebody ends it.';
create unique index marked_once on restrictions.marks (council_id, customer_id)
    where ended_at is null;
create index marks_by_review on restrictions.marks (council_id, team, review_on)
    where ended_at is null;
select data.keep_councils_apart('restrictions.marks');

create table restrictions.looks (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    look_id uuid not null,
    subject text not null check (subject <> ''),
    team text not null,
    person uuid not null,
    name text not null,
    at timestamptz not null,
    sealing_key bytea not null,
    why bytea not null,
    primary key (council_id, look_id)
);
comment on table restrictions.looks is
    'Who looked at a restricted record or case, when, and why (sealed); for the managers of the team'
    ' that it is restricted to.';
create index looks_of_team on restrictions.looks (council_id, team, at desc, look_id desc);
create index looks_of_person on restrictions.looks (council_id, person, subject, at desc);
select data.append_only('restrictions.looks');
