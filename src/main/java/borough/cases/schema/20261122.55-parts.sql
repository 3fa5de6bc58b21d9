-- Parts of a case run side by side, each in a stage of its own, with a team and a date of its own.
-- Where they stand lies sealed in the case too; this table is for the lists of teams. Beside it: our
-- own date of a case's stage, the case that began another, and who alone may see a case.

create table cases.parts (
    council_id int not null default nullif(current_setting('app.council', true), '')::int,
    reference text not null,
    part text not null,
    stage text not null,
    stage_since timestamptz not null,
    team text,
    due_at timestamptz,
    outcome text,
    closed_at timestamptz,
    primary key (council_id, reference, part),
    check ((outcome is null) = (closed_at is null))
);
comment on table cases.parts is
    'Parts of cases that run side by side: a team''s list shows the case under each team that holds a part. Without a team a part lies with its case.';
create index parts_of_team on cases.parts (council_id, team, due_at, reference, part)
    where closed_at is null and team is not null;
select data.keep_councils_apart('cases.parts');

alter table cases.cases add column target_at timestamptz;
alter table cases.cases add column starter text;
alter table cases.cases add column starter_part text;
alter table cases.cases add column seen_by text[] not null default '{}';
alter table cases.cases add column hidden_from text[] not null default '{}';
alter table cases.cases add constraint starter_has_part
    check (starter_part is null or starter is not null);
comment on column cases.cases.target_at is 'The date that the stage set itself, inside the promise.';
comment on column cases.cases.starter is 'The case that began this one, and as which of its parts.';
comment on column cases.cases.seen_by is 'The teams and roles that alone see it; all where empty.';
comment on column cases.cases.hidden_from is 'Where it is left out, such as search.';
