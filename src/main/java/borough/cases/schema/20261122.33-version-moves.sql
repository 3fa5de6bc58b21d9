-- Moving open cases to a newer version of their service: one case in each transaction, begun again
-- where it stopped.

create table cases.version_moves (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    from_version text not null,
    asked_at timestamptz not null,
    service text not null,
    to_version text not null,
    stages_from text[] not null,
    stages_to text[] not null,
    who text not null,
    why text not null,
    up_to text not null default '',
    moved int not null default 0,
    stayed int not null default 0,
    done_at timestamptz,
    primary key (council_id, from_version, asked_at),
    check (cardinality(stages_from) = cardinality(stages_to))
);
comment on table cases.version_moves is
    'What was asked for: open cases of one version to go on under another, stage by stage, and how far that has come.';
create index version_moves_under_way on cases.version_moves (council_id, asked_at)
    where done_at is null;
create index version_moves_of_service on cases.version_moves (council_id, service, asked_at);
create index cases_of_version_in_order on cases.cases (council_id, version, reference)
    where closed_at is null;
select data.keep_councils_apart('cases.version_moves');
