-- What is kept no longer: what was erased and why, and what must stay.

create schema retention;

create table retention.erasures (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    reference text not null,
    service text not null,
    version text not null,
    rule text not null,
    ended_at timestamptz not null,
    erased_at timestamptz not null,
    by text not null,
    what text not null,
    primary key (council_id, reference)
);
comment on table retention.erasures is
    'Cases that were erased: when, by which rule of the version they began with, and what went.';
create index erasures_by_time on retention.erasures (council_id, erased_at desc, reference);
select data.append_only('retention.erasures');

create table retention.holds (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    hold_id uuid not null,
    reference text not null,
    sealing_key bytea not null,
    reason bytea not null,
    placed_by uuid not null,
    placed_by_name text not null,
    placed_at timestamptz not null,
    review_on date not null,
    lifted_by uuid,
    lifted_by_name text,
    lifted_at timestamptz,
    primary key (council_id, hold_id),
    check ((lifted_by is null) = (lifted_at is null)),
    check (lifted_by is null or lifted_by <> placed_by)
);
comment on table retention.holds is
    'Cases that must stay past their time, with a sealed reason and a day on which to look again. A'
    ' second person lifts a hold.';
create unique index holds_of_case on retention.holds (council_id, reference)
    where lifted_at is null;
create index holds_by_review on retention.holds (council_id, review_on, hold_id)
    where lifted_at is null;
select data.keep_councils_apart('retention.holds');
